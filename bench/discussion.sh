#!/usr/bin/env bash
# A discussion of 100,000 comments under one article: how long its pages take when nothing of them is kept, and how posting and seeing go
# at 500 comments a second with many readers who listen.
#   ./dateline bench discussion [--comments N] [--readers N] [--rate N] [--seconds N]
# The program and its database share the server core; the load is on the other. Posts come from five members of staff, since a reader may
# write 60 a minute.
. "$(dirname "$0")/tools/common.sh"
comments=100000 readers=10000 rate=500 seconds=20
while (($# > 0)); do
  case $1 in
    --comments) comments=$2; shift 2 ;;
    --readers) readers=$2; shift 2 ;;
    --rate) rate=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    *) fail "unknown option $1" ;;
  esac
done
need cc python3 taskset curl
cc -O2 -o "$work/discuss" "$tools/discuss.c"

fill_site "$work/site" 20
start_site "$work/site"
make_editor "$work/site"
for n in 1 2 3 4 5; do # who posts
  "$DATELINE_HOME/dateline" staff add "b$n@example.org" --role journalist --data "$work/site" >/dev/null 2>&1
  "$DATELINE_HOME/dateline" token "b$n@example.org" --data "$work/site" 2>/dev/null
done >"$work/tokens"
article=$(api "$site/api/v1/articles" -d '{"edition":"en","section":"news","kind":"news","headline":"Much discussed","slug":"much-discussed","bodyHtml":"<p>What everybody talks about.</p>"}' |
  python3 -c 'import json, sys; print(json.load(sys.stdin)["id"])')
path=$(api -X POST "$site/api/v1/articles/$article/publish" | python3 -c 'import json, sys; print(json.load(sys.stdin)["url"])')
python3 "$tools/discussion.py" file "https://old.example.org/much-discussed" "$comments" >"$work/comments.xml"
printf 'importing %s comments\n' "$comments" >&2
"$DATELINE_HOME/dateline" import --data "$work/site" --format disqus "$work/comments.xml" >&2
taskset -c "$CLIENT_CORE" python3 "$tools/discussion.py" pages "$site" "$path" "$article" "$token"
for listening in 0 1000 "$readers"; do
  "$work/discuss" -p "${site##*:}" -a "$article" -t "$work/tokens" -n "$listening" -r "$rate" -d "$seconds" -c "$CLIENT_CORE"
done
stop_site
