#!/usr/bin/env bash
# earlier_program.sh COMMIT SECONDS: builds the program of an earlier commit into build/earlier and prints its path.
# Where ccache has its objects that takes half a minute; gives up after SECONDS, and goes on from there the next time.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=build/earlier/${1:0:12}
program=$folder/build/release/spark

lay_out_sources() {
    rm -rf build/earlier
    mkdir -p build/earlier/half
    git archive "$1" | tar -x -C build/earlier/half
    mv build/earlier/half "$folder"
}

build() {
    cd "$folder"
    export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=true
    timeout "$1" sh -c 'cmake --preset release && cmake --build --preset release -j "$0" --target spark' "$(nproc)" \
        >log 2>&1 </dev/null
}

if [ ! -d "$folder" ]; then lay_out_sources "$1"; fi
(build "$2")
echo "$PWD/$program"
