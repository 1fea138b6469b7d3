#!/usr/bin/env bash
# Scores the job's extractor on labelled sentences.
#   jobs/evaluate.sh GOLD.jsonl [--predictions FILE] [--json FILE] [--errors] [--set key=value]...
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
build ""
atlas evaluate "$@"
