#!/usr/bin/env bash
# Submits the job to a cluster with spark-submit of the distribution that SPARK_HOME names (else the one on the PATH).
#   jobs/submit.sh --master spark://HOST:7077|yarn|k8s://URL [spark-submit options] -- --input ... --output ...
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

submit=spark-submit; [ -n "${SPARK_HOME:-}" ] && submit=$SPARK_HOME/bin/spark-submit
command -v "$submit" >/dev/null || fail "there is no $submit: set SPARK_HOME to a Spark 3.5 distribution"
options=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do options+=("$1"); shift; done
[ $# -gt 0 ] || fail "give the job's own options after --, as in: jobs/submit.sh --master yarn -- --input hdfs:///dumps --output hdfs:///atlas"
shift
case " ${options[*]} " in *" --master "*) ;; *) fail "give --master: spark://HOST:7077, yarn or k8s://URL" ;; esac
build -all
# For the JVM that spark-submit starts here; a cluster keeps its own logging.
export SPARK_SUBMIT_OPTS="${SPARK_SUBMIT_OPTS:-} -Dlog4j2.configurationFile=$root/conf/log4j2.properties"
exec "$submit" --class "$main" --properties-file "$root/conf/spark-defaults.conf" "${options[@]}" "$(jar -all)" run "$@"
