#!/usr/bin/env bash
# Writes the sentences of dumps that the role model would read, without labels, to be labelled (src/training/README.md).
#   jobs/cued-sentences.sh DUMP_OR_GLOB... [--without GOLD.jsonl] --out FILE.jsonl
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
build ""
atlas cued-sentences "$@"
