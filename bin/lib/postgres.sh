# Starts a PostgreSQL 15 of our own in a temporary folder, on a free port of this machine only, and throws it away again.

postgres_programs=/usr/lib/postgresql/15/bin

# PostgreSQL refuses to run as root; then the user that Debian's package made runs it.
as_postgres() {
    if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

# A copy of a database is some five hundred files: where they need not last, memory makes them twenty times as fast as a disk.
folder_for_passing_files() {
    local kibibytes_free
    kibibytes_free=$(df --output=avail /dev/shm 2>/dev/null | tail -n 1)
    if [ "${kibibytes_free:-0}" -gt 4194304 ]; then echo /dev/shm; else echo "${TMPDIR:-/tmp}"; fi
}

# start_postgres [durable]: sets postgres_folder and postgres_url. Without `durable` it forgoes fsync, as tests may.
start_postgres() {
    local above=${TMPDIR:-/tmp}
    if [ "${1:-}" != durable ]; then above=$(folder_for_passing_files); fi
    postgres_folder=$(mktemp -d "$above/spark-postgres.XXXXXX")
    chmod 711 "$postgres_folder"
    local password attempt settings="-c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_folder"
    if [ "${1:-}" != durable ]; then settings+=" -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_wal_size=256MB"; fi
    password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    echo "$password" >"$postgres_folder/password"
    if [ "$(id -u)" = 0 ]; then chown -R postgres: "$postgres_folder"; fi
    as_postgres "$postgres_programs/initdb" -D "$postgres_folder/data" -U spark --pwfile="$postgres_folder/password" \
        -A password -E UTF8 --locale=C.UTF-8 --no-sync >"$postgres_folder/log" 2>&1 ||
        refuse "initdb failed: $(tail -n 3 "$postgres_folder/log")"
    # A random port may be in use: then another one.
    for attempt in 1 2 3 4 5; do
        postgres_port=$((20000 + RANDOM % 12000))
        if start_postgres_on "$postgres_port" "$settings"; then
            postgres_url=postgresql://spark:$password@127.0.0.1:$postgres_port/postgres
            return
        fi
    done
    refuse "PostgreSQL did not start after $attempt attempts: $(tail -n 5 "$postgres_folder/server.log")"
}

start_postgres_on() {
    as_postgres "$postgres_programs/pg_ctl" start -w -s -D "$postgres_folder/data" -l "$postgres_folder/server.log" \
        -o "-p $1 $2" >/dev/null 2>&1 </dev/null
}

# For a trap: does nothing when nothing was started.
stop_postgres() {
    if [ -z "${postgres_folder:-}" ]; then return; fi
    as_postgres "$postgres_programs/pg_ctl" stop -s -m immediate -D "$postgres_folder/data" >/dev/null 2>&1 || true
    rm -rf "$postgres_folder"
    postgres_folder=
}
