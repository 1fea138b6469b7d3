#!/usr/bin/env bash
# Runs the whole job on this machine: on the sample dump, or on the dumps given with --input.
#   jobs/run-local.sh [--input PATH_OR_GLOB]... [--output DIR] [--config FILE] [--set key=value]...
# SPARK_HOME names a Spark 3.5 distribution to use; without it, the Spark that Maven resolves is used.
# ATLAS_MEMORY (such as 8g) sets the memory, ATLAS_MASTER the master (default local[*]).
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

arguments=("$@")
case " $* " in
  *" --help "*|*" -h "*) ;;
  *" --input "*|*" --input="*|*" --config "*|*" --config="*|*" input="*) ;;
  *)
    arguments+=(--input "$root/src/sample/dump" --set as-of=2026-11-01)
    case " $* " in *" --output "*|*" --output="*) ;; *) arguments+=(--output "$root/out/sample") ;; esac
    echo "No --input: running on the sample dump" >&2 ;;
esac

if [ -n "${SPARK_HOME:-}" ]; then
  build -all
  exec "$root/jobs/submit.sh" --master "${ATLAS_MASTER:-local[*]}" --driver-memory "$(memory)" \
    --conf spark.sql.shuffle.partitions=16 -- "${arguments[@]}"
fi
build ""
atlas run "${arguments[@]}"
