#!/usr/bin/env bash
# How well the bodies of saved pages are found, for html and text apart; of html, on the pages held back from tuning apart.
# Text is read by a model trained on these pages: decision 0008 tells what it does on pages never seen.
# usage: ./dateline bench extraction [CORPORA]    (or DATELINE_CORPORA; by default ../shared/corpora beside the project)
set -euo pipefail

home=${DATELINE_HOME:?run this as: ./dateline bench extraction}
corpora=${1:-${DATELINE_CORPORA:-$home/../shared/corpora}}
if [[ ! -f $corpora/extraction/expected.json ]]; then
  printf 'dateline: there is no %s/extraction/expected.json; name the folder of the corpora: ./dateline bench extraction FOLDER\n' "$corpora" >&2
  exit 2
fi

classes=$home/target/bench-classes
path="$home/target/quarkus-app/app/*:$home/target/quarkus-app/lib/main/*"
tests=$home/src/test/java/dateline/wire
mkdir -p "$classes"
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$classes" -cp "$path" \
  "$tests/ExtractionBench.java" "$tests/ExtractionMeasure.java" "$tests/TextCorpus.java"
"$JAVA_HOME/bin/java" -cp "$classes:$path" dateline.wire.ExtractionBench "$corpora/extraction"
