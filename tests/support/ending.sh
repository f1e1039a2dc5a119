#!/bin/bash
# ending.sh CONSPECTUS: ends a window that holds unsaved changes as a system does: by SIGTERM, SIGHUP and SIGINT, and by
# taking its display away. Each time the lock must be gone, the changes must be in a recovery copy, and no worker may be
# left. Starts an X server of its own; 77: something that it needs is not there (skipped).
set -um  # with job control, or the shell has its children ignore SIGINT
program=$1
. "$(dirname "$0")/own_screen.sh"
need_tools Xvfb openbox xdotool
own_home
map=$folder/map.dot
lock="$folder/.~lock.map.graphml#"

fail() { echo "$*"; cat "$folder/out"; exit 1; }
# until SECONDS COMMAND...: waits for what the command says.
until_true() {
    local tries=$(($1 * 10))
    shift
    for _ in $(seq $tries); do
        "$@" && return 0
        sleep 0.1
    done
    return 1
}
recovered() { grep -qs "$1" "$folder"/state/conspectus/recovery/*/map.graphml; }
ended() { ! kill -0 "$window_process" 2>/dev/null; }
has_window() {
    window=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -1)
    [ -n "$window" ]
}
# Opens the map and renames a concept to $1 without saving; what is being typed when the end comes counts, too.
edit() {
    rm -rf "$folder/state"
    printf 'digraph { power -> hard; power -> soft }' >"$map"
    "$program" convert "$map" "$folder/map.graphml" >/dev/null || fail "no map"
    "$program" "$folder/map.graphml" >"$folder/out" 2>&1 &
    window_process=$!
    until_true 20 has_window 'map.graphml' || fail "no window came"
    until_true 10 test -e "$lock" || fail "no lock was made"
    xdotool windowactivate --sync "$window" 2>/dev/null || xdotool windowfocus --sync "$window"
    until_true 10 started_typing "$1" || fail "nothing could be typed"
}
started_typing() {
    xdotool key --clearmodifiers Insert
    sleep 0.3
    xdotool type --delay 10 "$1"
    sleep 0.2
    has_window 'map.graphml\*|map.graphml \*|\*map.graphml'
}

own_screen 1280x720
for signal in TERM HUP INT; do
    edit "typed before $signal"
    workers=$(pgrep -P "$window_process" -f conspectus-layout)
    kill -$signal "$window_process"
    until_true 10 ended || fail "SIG$signal does not end the program"
    wait "$window_process"
    status=$?
    [ $status = 0 ] || fail "SIG$signal ends with $status"
    [ ! -e "$lock" ] || fail "SIG$signal leaves the lock"
    recovered "typed before $signal" || fail "SIG$signal loses what was typed"
    for worker in $workers; do
        kill -0 "$worker" 2>/dev/null && fail "SIG$signal leaves a worker"
    done
done

edit "typed before the desktop closed"
xdotool key Return
until_true 5 recovered "typed before the desktop closed" || true
kill -9 $server
until_true 10 ended || fail "the program outlives its display"
[ ! -e "$lock" ] || fail "a closed desktop leaves the lock"
recovered "typed before the desktop closed" || fail "a closed desktop loses what was typed"

# The next start offers it.
own_screen 1280x720
"$program" "$folder/map.graphml" >"$folder/out" 2>&1 &
window_process=$!
until_true 60 has_window 'Restore unsaved changes' || fail "what was not saved is not offered"
kill -TERM "$window_process"
until_true 10 ended || fail "a question keeps the program from ending"
recovered "typed before the desktop closed" || fail "an end while the question stands forgets the copy"
echo "ended in order by TERM, HUP, INT and a closed desktop"
