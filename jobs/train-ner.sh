#!/usr/bin/env bash
# Trains the named-entity model anew and puts it in src/main/resources/models/entities.
#   jobs/train-ner.sh [--shared DIR] [--work DIR] [ner.py options]
# DIR (default ../shared) holds ner/eng.train, eng.testa and eng.testb of CoNLL-2003.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
training_options "$@"
[ -f "$shared/ner/eng.train" ] || fail "there is no $shared/ner/eng.train: name its folder with --shared"
python=$("$root/jobs/training/environment.sh")
export OMP_WAIT_POLICY=PASSIVE
"$python" "$root/jobs/training/ner.py" --data "$shared/ner" --out "$work/entities" "${rest[@]}"
"$python" "$root/jobs/training/export.py" entities --model "$work/entities" --data "$shared/ner" \
  --out "$root/src/main/resources/models/entities" --version "$(date -u +%Y.%m.%d)"
