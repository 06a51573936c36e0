#!/usr/bin/env bash
# Import: one `dateline` file of many articles into a new site, with its speed and the most memory that the program took.
#   ./dateline bench import [--articles N] [--keep FOLDER]
# --keep leaves the site's data in that folder, for the benchmarks `start` and `cold`.
. "$(dirname "$0")/tools/common.sh"
articles=100000 data=$work/site
while (($# > 0)); do
  case $1 in
    --articles) articles=$2; shift 2 ;;
    --keep) data=$2; shift 2 ;;
    *) fail "unknown option $1" ;;
  esac
done
need python3
python3 "$tools/articles.py" file "$articles" >"$work/articles.jsonl"
python3 "$tools/timed.py" "$articles" "$DATELINE_HOME/dateline" import --data "$data" --format dateline "$work/articles.jsonl"
