#!/usr/bin/env bash
# Trains the named-entity model anew and puts it in src/main/resources/models/entities.
#   jobs/train-ner.sh [--shared DIR] [--work DIR] [ner.py options]
# DIR (default ../shared) holds ner/eng.train, eng.testa and eng.testb of CoNLL-2003.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
shared=$root/../shared work=$root/target/training
while [ $# -gt 0 ]; do
  case "$1" in
    --shared) shared=$2; shift 2 ;;
    --work) work=$2; shift 2 ;;
    *) break ;;
  esac
done
[ -f "$shared/ner/eng.train" ] || fail "there is no $shared/ner/eng.train: name its folder with --shared"
python=$("$root/jobs/training/environment.sh")
export OMP_WAIT_POLICY=PASSIVE
"$python" "$root/jobs/training/ner.py" --data "$shared/ner" --out "$work/entities" "$@"
"$python" "$root/jobs/training/export.py" entities --model "$work/entities" --data "$shared/ner" \
  --out "$root/src/main/resources/models/entities" --version "$(date -u +%Y.%m.%d)"
