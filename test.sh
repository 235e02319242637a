#!/usr/bin/env bash
# Installs what the tests need beyond the .NET 10 SDK (as root on Debian), then runs every check and every test.
# The last line reads "N passed, N failed".
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

check() {
  local what=$1
  shift
  if "$@" >"$log" 2>&1; then
    echo "ok    $what"
    passed=$((passed + 1))
  else
    echo "FAIL  $what"
    tail -n 60 "$log"
    failed=$((failed + 1))
  fi
}

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

missing=()
command -v npm >/dev/null || missing+=(nodejs npm)
command -v openssl >/dev/null || missing+=(openssl)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq "${missing[@]}" >/dev/null
  else
    echo "Please install: ${missing[*]}"
  fi
fi

check "buf is installed" npm ci --prefix tools --no-audit --no-fund --ignore-scripts
buf=tools/node_modules/.bin/buf
check "protos: buf lint (STANDARD)" "$buf" lint protos
check "protos: no breaking change against the landed contract" "$buf" breaking protos --against protos/landed.binpb

check "build, warnings as errors" dotnet build --nologo -v q
[ "$failed" -eq 0 ] || finish
check "dotnet format" dotnet format --no-restore --verify-no-changes

dotnet test --no-build --max-parallel-test-modules 1 >"$log" 2>&1
status=$?
# A failed test with what it said and where; of the others one line a project.
awk '/^failed /{left = 15} /^[^ ]/ && !/^failed /{left = 0} left-- > 0 || /^skipped|passed \(|failed with|error|^  (total|failed|succeeded|skipped|duration)/' "$log" | head -n 300
count() { grep -E "^ +$1: [0-9]+" "$log" | tail -n 1 | grep -oE '[0-9]+' || echo 0; }
passed=$((passed + $(count succeeded)))
failed=$((failed + $(count failed)))
if [ "$status" -ne 0 ] && [ "$(count failed)" -eq 0 ]; then
  tail -n 40 "$log"
  failed=$((failed + 1))
fi
finish
