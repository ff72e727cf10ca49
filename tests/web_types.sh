#!/usr/bin/env bash
# Fails when the front end has a type error, or when its API types are not those of the routes any more.
set -euo pipefail
cd "$(dirname "$0")/../web"

fresh=$(mktemp "${TMPDIR:-/tmp}/spark-types.XXXXXX.ts")
trap 'rm -f "$fresh"' EXIT
npm run --silent types -- "$fresh"
if ! diff -u src/api.gen.ts "$fresh"; then
    echo "web/src/api.gen.ts is behind the routes: bin/fmt writes it anew" >&2
    exit 1
fi
node_modules/.bin/tsc --noEmit
