#!/usr/bin/env bash
# How well the bodies of saved pages are found, for html and text apart. Both are read by models that learnt from these pages, too, so the
# lines "unseen" are the ones to believe: every page is read with a model that learnt from other sites' pages alone. It takes some minutes.
# With the further corpora that PageCorpus names beside extraction/, that model of html learns from those too, as the shipped one did; that of
# text learns here from this corpus alone (decision 0008 has the figure with the others).
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
  "$tests"/{ExtractionBench,ExtractionMeasure,PageCorpus,PageLessons,PageTrainer,TreeGrowing,TextCorpus,TextLesson,TextRows,TextTrainer,TextTraining,TextTrial,TextWordCounts}.java
"$JAVA_HOME/bin/java" -cp "$classes:$path" dateline.wire.ExtractionBench "$corpora/extraction"
