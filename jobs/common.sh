# What the scripts share; read by them, not run.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
main=io.interferenceatlas.Atlas

fail() { echo "${0##*/}: $*" >&2; exit 2; }

# Newest jar of a kind: "" for the thin one, "-all" for the one with everything that a cluster does not have.
jar() { ls -t "$root"/target/interference-atlas-*.jar 2>/dev/null | grep -E -- "[0-9A-Z]$1\.jar$" | head -1 || true; }

# Builds where there is no jar yet, or a source is newer.
build() {
  local built; built=$(jar "$1")
  if [ -n "$built" ] && [ -f "$root/target/local.classpath" ] \
      && [ -z "$(find "$root/src/main" "$root/pom.xml" -newer "$built" -print -quit)" ]; then
    return
  fi
  command -v mvn >/dev/null || fail "Maven (mvn) is not on the PATH; it is needed to build"
  echo "Building (the first time, Maven fetches what it needs) ..." >&2
  (cd "$root" && mvn -q -B -DskipTests $([ "$1" = -all ] || echo -Dassembly.skip=true) package) >&2
}

# Half of the machine's memory, from 2 to 12 GB; ATLAS_MEMORY overrides it.
memory() {
  local kb; kb=$(awk '/MemTotal/ {print $2}' /proc/meminfo 2>/dev/null || echo 8388608)
  local gb=$((kb / 1024 / 1024 / 2)); [ "$gb" -lt 2 ] && gb=2; [ "$gb" -gt 12 ] && gb=12
  echo "${ATLAS_MEMORY:-${gb}g}"
}

# Runs the program in one JVM with the Spark that Maven resolved.
atlas() {
  local java=java; [ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java
  local settings=(); while read -r key value; do settings+=("-D$key=$value"); done \
    < <(grep -E '^spark\.' "$root/conf/spark-defaults.conf")
  exec "$java" "@$root/conf/java17.options" "-Xmx$(memory)" "${settings[@]}" \
    -Dspark.master="${ATLAS_MASTER:-local[*]}" -Dspark.ui.enabled="${ATLAS_UI:-false}" \
    -Dspark.sql.shuffle.partitions=16 -Dlog4j2.configurationFile="$root/conf/log4j2.properties" \
    -cp "$(jar ""):$(cat "$root/target/local.classpath")" "$main" "$@"
}

# The training scripts' own options; the trainer's are left in rest.
training_options() {
  shared=$root/../shared work=$root/target/training rest=()
  while [ $# -gt 0 ]; do
    case "$1" in
      --shared) shared=$2; shift 2 ;;
      --work) work=$2; shift 2 ;;
      *) rest=("$@"); break ;;
    esac
  done
}
