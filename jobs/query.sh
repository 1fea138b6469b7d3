#!/usr/bin/env bash
# Answers SQL on the published tables with an embedded DuckDB.
#   jobs/query.sh [--output DIR] [--format table|csv|json] "SQL" | --file Q.sql
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
build ""
case " $* " in
  *" --output "*|*" --output="*|*" --help "*) atlas query "$@" ;;
  *) atlas query --output "$root/out/sample" "$@" ;;
esac
