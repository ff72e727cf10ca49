#!/usr/bin/env bash
# Keeps a PostgreSQL of its own that survives crashes, says its address, and does what it is told line by line on stdin:
# "stop fast", "stop immediate", "start". It is thrown away when stdin ends.
set -euo pipefail
cd "$(dirname "$0")/../.."
source bin/lib/steps.sh
source bin/lib/postgres.sh

# With the settings that it was started with.
start_again() { pg_ctl restart; }
pg_ctl() {
    as_postgres "$postgres_programs/pg_ctl" "$@" -w -s -D "$postgres_folder/data" -l "$postgres_folder/server.log" \
        >/dev/null 2>&1 </dev/null
}

trap stop_postgres EXIT
start_postgres durable
echo "$postgres_url"
while read -r what how; do
    case $what in
    stop) pg_ctl stop -m "$how" ;;
    start) start_again ;;
    *) refuse "knows no $what" ;;
    esac
    echo done
done
