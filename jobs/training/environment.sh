#!/usr/bin/env bash
# Makes the Python that the trainers run in, once, with pinned packages; prints its path.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
venv=$here/../../target/training-python
if [ ! -f "$venv/complete" ] || [ "$here/requirements.txt" -nt "$venv/complete" ]; then
  python3 -m venv "$venv" >&2
  "$venv/bin/pip" install -q -r "$here/requirements.txt" >&2
  touch "$venv/complete"
fi
echo "$venv/bin/python"
