# Runs a chore's steps: one line each with its time, the noise in build/log/, and the end of the noise when a step fails.

# refuse SENTENCE: says on stderr why the chore can't go on, and ends it.
refuse() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# step TITLE LOG COMMAND...: runs the command, its output going to build/log/LOG.log.
# Not to be called where bash forgets `set -e` (after `if` or before `||`): the command would run on past its errors.
step() {
    local title=$1 log=build/log/$2.log began=$SECONDS code ticker
    shift 2
    mkdir -p build/log
    : >"$log"
    show_progress "$title" "$log" &
    ticker=$!
    set +e
    (set -e && "$@") >"$log" 2>&1 </dev/null
    code=$?
    set -e
    kill "$ticker" 2>/dev/null || true
    wait "$ticker" 2>/dev/null || true
    if ((code == 0)); then
        over_line "$(printf '  %-34s %4d s' "$title" $((SECONDS - began)))"$'\n'
    else
        over_line "$(printf '  %-34s failed after %d s; the end of %s:' "$title" $((SECONDS - began)) "$log")"$'\n'
        tail -n 80 "$log" | sed 's/^/    /' >&2
        exit 1
    fi
}

# On a terminal each line is drawn over the one before.
over_line() {
    if [ -t 1 ]; then printf '\r\033[K%s' "$1"; else printf '%s' "$1"; fi
}

# Redraws the line each second on a terminal, and writes one each minute elsewhere, until the step ends.
show_progress() {
    local title=$1 log=$2 began=$SECONDS every=60
    if [ -t 1 ]; then
        every=1
        over_line "$(printf '  %-34s' "$title")"
    fi
    # sleep must not hold the output open: it may outlive us.
    while sleep "$every" >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
        over_line "$(printf '  %-34s %4d s  %.60s' "$title" $((SECONDS - began)) "$(last_words "$log")")"
        [ -t 1 ] || echo
    done
}

last_words() {
    tail -n 1 "$1" 2>/dev/null | tr -cd '[:print:]' || true
}
