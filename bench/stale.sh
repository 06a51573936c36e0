#!/usr/bin/env bash
# Stale: many readers of an article and of the front page beside one who corrects the article again and again. A read that began
# after a correction was answered must show it. Then many ask at once for a page that nobody has asked for: it is made once.
#   ./dateline bench stale [--reads N] [--corrections N]
. "$(dirname "$0")/tools/common.sh"
reads=100000 corrections=1000
while (($# > 0)); do
  case $1 in
    --reads) reads=$2; shift 2 ;;
    --corrections) corrections=$2; shift 2 ;;
    *) fail "unknown option $1" ;;
  esac
done
need python3
start_site "$work/site"
make_editor "$work/site"
metrics=$(sed -n 's/.*\(http:[^ ]*\/q\/\).*/\1metrics/p' "$work/site.err" | head -n 1)
python3 "$tools/stale.py" "$site" "$token" "$reads" "$corrections" "$metrics"
