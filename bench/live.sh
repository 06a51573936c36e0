#!/usr/bin/env bash
# Live: many open streams, one item published a second; beside nginx's nchan doing the same on the same core.
#   ./dateline bench live [--streams N] [--messages N]
# Times run from sending POST …/publish (the draft is made before) to receiving the bytes.
. "$(dirname "$0")/tools/common.sh"
streams=15000 messages=30
while (($# > 0)); do
  case $1 in
    --streams) streams=$2; shift 2 ;;
    --messages) messages=$2; shift 2 ;;
    *) fail "unknown option $1" ;;
  esac
done
need cc nginx python3 taskset
cc -O2 -o "$work/ssebench" "$tools/ssebench.c"

start_site "$work/site"
make_editor "$work/site"
printf 'dateline: %s streams\n' "$streams" >&2
listen() { # STREAMS MESSAGES
  "$work/ssebench" -u "$site/live?topic=newsfeed:en" -n "$1" -m "$2" -c "$CLIENT_CORE" -P "$site_pid" -t application/json \
    -H "Authorization: Bearer $token" -D "$site/api/v1/articles" -p "$site/api/v1/articles/{id}/publish" \
    -b '{"edition":"en","section":"news","kind":"news","headline":"Item {ns}","slug":"item","bodyHtml":"<p>An item.</p>"}'
}
listen 200 10 >/dev/null
listen "$streams" "$messages" >"$work/dateline.json" || true
stop_site

port=$(free_port)
{
  printf 'load_module /usr/lib/nginx/modules/ngx_nchan_module.so;\n'
  nginx_head
  printf 'http { access_log off; tcp_nodelay on; nchan_shared_memory_size 256m; %s server { listen 127.0.0.1:%s backlog=4096;\n' "$(nginx_folders)" "$port"
  printf 'location = /sub { nchan_subscriber eventsource; nchan_channel_id live; nchan_subscriber_first_message newest; nchan_eventsource_ping_interval 30; }\n'
  printf 'location = /pub { nchan_publisher; nchan_channel_id live; nchan_message_buffer_length 100; nchan_message_timeout 5m; } } }\n'
} >"$work/nchan.conf"
[[ -e /usr/lib/nginx/modules/ngx_nchan_module.so ]] || fail "nginx's nchan is needed (Debian: libnginx-mod-nchan)"
start_nginx "$work/nchan.conf"
printf 'nchan: %s streams\n' "$streams" >&2
"$work/ssebench" -u "http://127.0.0.1:$port/sub" -n "$streams" -m "$messages" -c "$CLIENT_CORE" -P "$nginx_pid" \
  -p "http://127.0.0.1:$port/pub" >"$work/nchan.json" || true
python3 "$tools/compare_live.py" "$work/dateline.json" "$work/nchan.json"
