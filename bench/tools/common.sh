# Sourced by the benchmarks. The server runs on one core and the load on another; everything listens on 127.0.0.1 and lies in a
# folder that is removed at the end. DATELINE_HOME is set by ./dateline.
set -euo pipefail
SERVER_CORE=${SERVER_CORE:-0} CLIENT_CORE=${CLIENT_CORE:-1}
tools=$DATELINE_HOME/bench/tools
work=$(mktemp -d "${TMPDIR:-/tmp}/dateline-bench.XXXXXX")
chmod 755 "$work"
children=()
ulimit -n "$(ulimit -Hn)"

finish() {
  local pid
  for pid in "${children[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${children[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT

fail() { printf 'bench: %s\n' "$*" >&2; exit 3; }

need() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || [[ -x /usr/sbin/$program ]] || fail "'$program' is needed; install it (Debian: wrk, nginx-light, libnginx-mod-nchan, python3, gcc)"
  done
}

# fill_site DATA COUNT: a new site with that many articles.
fill_site() {
  python3 "$tools/articles.py" file "$2" >"$work/articles.jsonl"
  "$DATELINE_HOME/dateline" import --data "$1" --format dateline "$work/articles.jsonl" >/dev/null
}

# start_site DATA: starts the product on the server core; sets site (its URL) and site_pid.
start_site() {
  local data=$1
  taskset -c "$SERVER_CORE" "$DATELINE_HOME/dateline" serve --data "$data" --port 0 >"$work/site.out" 2>"$work/site.err" &
  site_pid=$!
  children+=("$site_pid")
  for _ in $(seq 2400); do # the first start of a build rehearses, which takes long
    site=$(sed -n 's/^Dateline is ready: \(.*\)\/$/\1/p' "$work/site.out")
    [[ -z $site ]] || return 0
    kill -0 "$site_pid" 2>/dev/null || { cat "$work/site.err" >&2; fail "the site did not start"; }
    sleep 0.05
  done
  fail "the site did not start in time"
}

stop_site() {
  kill "$site_pid"
  wait "$site_pid" || true
}

# make_editor DATA: sets token.
make_editor() {
  "$DATELINE_HOME/dateline" staff add bench@example.org --role editor --data "$1" >/dev/null 2>&1
  token=$("$DATELINE_HOME/dateline" token bench@example.org --data "$1" 2>/dev/null)
}

api() { curl -fsS -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$@"; }

# start_nginx CONFIGURATION: on the server core; sets nginx_pid.
start_nginx() {
  PATH=$PATH:/usr/sbin taskset -c "$SERVER_CORE" nginx -c "$1" >"$work/nginx.log" 2>&1 &
  nginx_pid=$!
  children+=("$nginx_pid")
  sleep 1
  kill -0 "$nginx_pid" 2>/dev/null || { cat "$work/nginx.log" >&2; fail "nginx did not start"; }
}

# What every nginx here shares; the caller adds the http block.
nginx_head() {
  cat <<CONF
worker_processes 1; worker_rlimit_nofile $(ulimit -n); daemon off;
pid $work/nginx.pid; error_log $work/nginx-error.log;
events { worker_connections $(($(ulimit -n) - 64)); }
CONF
}

nginx_folders() {
  printf 'client_body_temp_path %s/body; proxy_temp_path %s/proxy; fastcgi_temp_path %s/fcgi; uwsgi_temp_path %s/uwsgi; scgi_temp_path %s/scgi;\n' \
    "$work" "$work" "$work" "$work" "$work"
}

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
