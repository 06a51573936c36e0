#!/usr/bin/env bash
# Cold: the time to the first byte of article pages that nobody has asked for yet, one after the other.
#   ./dateline bench cold [--articles N] [--data FOLDER]
. "$(dirname "$0")/tools/common.sh"
articles=3000 data=''
while (($# > 0)); do
  case $1 in
    --articles) articles=$2; shift 2 ;;
    --data) data=$2; shift 2 ;;
    *) fail "unknown option $1" ;;
  esac
done
need python3
if [[ -z $data ]]; then
  data=$work/site
  fill_site "$data" "$articles"
fi
start_site "$data"
python3 "$tools/cold.py" "$site" "$CLIENT_CORE"
