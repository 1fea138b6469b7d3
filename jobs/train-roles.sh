#!/usr/bin/env bash
# Trains the role and stance model anew and puts it in src/main/resources/models/roles.
#   jobs/train-roles.sh [--shared DIR] [--work DIR] [roles.py options]
# DIR (default ../shared) holds gold/train.jsonl, and corpora/ that the labels of src/training/labels point into.
# A tenth of the documents, gold's and the labelled articles', is held out for the threshold and the calibration.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
training_options "$@"
[ -f "$shared/gold/train.jsonl" ] || fail "there is no $shared/gold/train.jsonl: name its folder with --shared"
python=$("$root/jobs/training/environment.sh")
build ""
mkdir -p "$work/examples" "$work/roles"
(atlas training-examples "$shared/gold/train.jsonl" "$shared/gold/dev.jsonl" "$root"/src/training/sentences/*.txt \
  --labels "$root/src/training/labels/corpora.tsv" --labels "$root/src/training/labels/corpora-second.tsv" \
  --corpora "$shared/corpora/*.jsonl.gz" --out "$work/examples")
(atlas training-examples --labels "$root/src/training/labels/sample.tsv" --corpora "$root/src/sample/dump" \
  --out "$work/examples")
extra=()
for file in "$root"/src/training/sentences/*.txt; do extra+=(--extra "$work/examples/$(basename "$file" .txt).jsonl"); done
for _ in 1 2 3; do extra+=(--extra "$work/examples/sample.jsonl"); done
export OMP_WAIT_POLICY=PASSIVE
"$python" "$root/jobs/training/roles.py" --train "$work/examples/train.jsonl" --train "$work/examples/corpora.jsonl" \
  --second "$work/examples/corpora-second.jsonl" \
  --folds 10 --hold-out 0 --no-final "${extra[@]}" --layers 8 --epochs 5 --batch 16 --rate 8e-5 \
  --check "$work/examples/dev.jsonl" --forms "$work/examples/forms.json" --out "$work/roles" "${rest[@]}"
"$python" "$root/jobs/training/export.py" roles --model "$work/roles" --examples "$work/examples/train.jsonl" \
  --out "$root/src/main/resources/models/roles" --version "$(date -u +%Y.%m.%d)"
