# Builds the web front end and the server, each only when something that it is made from has changed.

# The same sources in another folder, a fresh clone say, need not be compiled again.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=true

# The hash of all that the web build reads; the stamp is the hash of the last build that went well.
web_sources_hash() {
    find web -type f -not -path 'web/node_modules/*' -not -path 'web/dist/*' -not -path 'web/e2e/*' -print0 |
        LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
}

bundle_web() {
    rm -f build/web.stamp
    npm run --prefix web build
    web_sources_hash >build/web.stamp
}

build_web() {
    if [ -e web/dist/index.html ] && [ "$(cat build/web.stamp 2>/dev/null)" = "$(web_sources_hash)" ]; then return; fi
    step "Building the web front end" web bundle_web
}

# configure PRESET: the first time and when the presets change; ninja does it when another CMake file changes.
configure() {
    if cmp -s CMakePresets.json "build/$1/presets"; then return; fi
    step "Configuring ($1)" "configure-$1" cmake --preset "$1"
    cp CMakePresets.json "build/$1/presets"
}

# build_server PRESET TITLE [TARGET...]
build_server() {
    local preset=$1 title=$2
    shift 2
    configure "$preset"
    step "$title" "build-$preset" cmake --build --preset "$preset" -j "$(nproc)" ${1:+--target "$@"}
}

# What bin/demo and bin/serve need: the one program, with the web front end inside.
build_program() {
    build_web
    build_server release "Building the server" spark
}
