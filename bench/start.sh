#!/usr/bin/env bash
# Start: the time to the ready line over a database that holds many articles already.
#   ./dateline bench start [--articles N] [--data FOLDER] [--rounds N]
. "$(dirname "$0")/tools/common.sh"
articles=100000 data='' rounds=5
while (($# > 0)); do
  case $1 in
    --articles) articles=$2; shift 2 ;;
    --data) data=$2; shift 2 ;;
    --rounds) rounds=$2; shift 2 ;;
    *) fail "unknown option $1" ;;
  esac
done
need python3
if [[ -z $data ]]; then
  data=$work/site
  fill_site "$data" "$articles"
fi
python3 "$tools/starts.py" "$rounds" "$DATELINE_HOME/dateline" serve --data "$data" --port 0
