#!/usr/bin/env bash
# Pages: the product and nginx serving the same bytes as static files, one core each in turn, the load on another core.
#   ./dateline bench pages [--rounds N] [--seconds N] [--check]
# Prints the medians of the rounds and the ratio of CPU per request; --check fails above 1.05.
. "$(dirname "$0")/tools/common.sh"
rounds=5 seconds=6 check=''
while (($# > 0)); do
  case $1 in
    --rounds) rounds=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    --check) check=--check; shift ;;
    *) fail "unknown option $1" ;;
  esac
done
need wrk nginx python3 curl taskset

start_site "$work/site"
make_editor "$work/site"
python3 "$tools/articles.py" draft 30000 >"$work/draft.json"
id=$(api -d @"$work/draft.json" "$site/api/v1/articles" | python3 -c 'import json, sys; print(json.load(sys.stdin)["id"])')
url=$(api -X POST "$site/api/v1/articles/$id/publish" -d '' | python3 -c 'import json, sys; print(json.load(sys.stdin)["url"])')
path=/${url#*://*/}
[[ $url == /* ]] && path=$url

mkdir -p "$work/www"
curl -fsS "$site$path" -o "$work/www/page.html"
curl -fsS -H 'Accept-Encoding: gzip' "$site$path" -o "$work/www/page.html.gz"
touch -r "$work/www/page.html" "$work/www/page.html.gz"
port=$(free_port)
{
  nginx_head
  printf 'http { default_type text/html; access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000;\n'
  printf 'open_file_cache max=1000; gzip_static on; %s server { listen 127.0.0.1:%s; root %s/www; } }\n' "$(nginx_folders)" "$port" "$work"
} >"$work/nginx.conf"
start_nginx "$work/nginx.conf"

measure() { # NAME URL PID [--gzip]
  local name=$1 url=$2 pid=$3
  shift 3
  python3 "$tools/measure.py" "$name" "$url" --pids "$pid" --reps 1 --seconds "$seconds" --warm 3 \
    --server-core "$SERVER_CORE" --client-core "$CLIENT_CORE" --out "$work/results" "$@" >/dev/null
}
printf 'warming up\n' >&2
measure warm-up "$site$path" "$site_pid"
measure warm-up "$site$path" "$site_pid" --gzip
rm "$work/results"
for ((round = 1; round <= rounds; round++)); do
  printf 'round %d of %d\n' "$round" "$rounds" >&2
  for packing in '' --gzip; do
    measure dateline "$site$path" "$site_pid" $packing
    measure nginx "http://127.0.0.1:$port/page.html" "$nginx_pid" $packing
  done
done
python3 "$tools/compare_pages.py" "$work/results" $check
