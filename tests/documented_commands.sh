#!/usr/bin/env bash
# Runs the commands that the documents quote: each ```sh block below a line `<!-- tested -->`, in a folder of its document's own.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH=$PWD/build/release:$PATH

# Prints the document's tested blocks, each line that begins one naming where it stands.
tested_commands() {
    awk -v document="$1" '
        /^<!-- tested -->$/ { awaited = 1; next }
        /^```sh$/ && awaited { inside = 1; awaited = 0; printf "echo \"%s:%d\"\n", document, NR; next }
        /^```/ { inside = 0 }
        inside { print }
        NF { awaited = 0 }' "$1"
}

run_document() {
    local folder code=0
    folder=$(mktemp -d "${TMPDIR:-/tmp}/spark-document.XXXXXX")
    # What a block leaves running, a server say, ends with its document.
    printf '%s\n' 'trap '\''kill $(jobs -p) 2>/dev/null || true; wait'\'' EXIT' "$2" >"$folder/.commands"
    (cd "$folder" && timeout 120 bash -euo pipefail .commands </dev/null) || code=$?
    rm -rf "$folder"
    if ((code != 0)); then echo "FAILED ($code): $1"; fi
    return "$code"
}

failed=0 run=0
while read -r document; do
    commands=$(tested_commands "$document")
    if [ -z "$commands" ]; then continue; fi
    run=$((run + 1))
    run_document "$document" "$commands" || failed=$((failed + 1))
done < <(find README.md docs -name '*.md' 2>/dev/null | LC_ALL=C sort)
echo "$run documents with commands, $failed failed"
exit $((failed > 0))
