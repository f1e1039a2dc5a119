#!/bin/bash
# labels.sh CONSPECTUS: switches the labels of the built-in map to Chinese with real keys and back with the real mouse, in
# the View menu, and looks at the title of the window, which follows; then starts the program again: the language stays.
# Starts an X server of its own; 77: something that it needs is not there (skipped).
set -u
program=$1
. "$(dirname "$0")/own_screen.sh"
need_tools Xvfb openbox xdotool
own_home
own_screen 1280x720

fail() { echo "$*"; cat "$folder/out"; exit 1; }
# until COMMAND...: waits until it succeeds, five seconds at most.
until_() {
    for _ in $(seq 150); do
        "$@" && return 0
        sleep 0.1
    done
    return 1
}
titled() { [ -n "$(xdotool search --onlyvisible --name "$1" 2>/dev/null)" ]; }
# menus: the menus that are open, as "x y width height", one a line, the left one first.
menus() {
    for id in $(xdotool search --onlyvisible --class conspectus 2>/dev/null); do
        [ "$id" = "$window" ] && continue
        eval "$(xdotool getwindowgeometry --shell "$id" 2>/dev/null)"
        [ "$HEIGHT" -gt 20 ] && echo "$X $Y $WIDTH $HEIGHT"
    done | sort -n
}
count() { [ "$(menus | wc -l)" = "$1" ]; }
start() {
    "$program" builtin:cultural-soft-power >"$folder/out" 2>&1 &
    running=$!
    until_ titled "$1" || until_ titled "$1" || fail "no window called '$1' came"
    window=$(xdotool search --onlyvisible --name "$1" | tail -1)
    xdotool windowactivate --sync "$window"
}

start 'Cultural soft power'

# By keys: View, Language of labels, the second of the two.
xdotool key alt+v
until_ count 1 || fail "Alt+V opens no menu"
xdotool key g
until_ count 2 || fail "'Language of labels' cannot be opened by key"
xdotool key Down
xdotool key Return
until_ titled '文化软实力' || fail "the labels are not Chinese: $(xdotool getwindowname "$window")"

# By mouse: the menu's title stands above where its menu opens; the fourth entry that opens a menu is the language.
xdotool key alt+v
until_ count 1 || fail "Alt+V opens no menu"
read -r left top width _ < <(menus)
xdotool key Escape
until_ count 0 || fail "Escape closes no menu"
xdotool key Escape
xdotool mousemove $((left + 12)) $((top - 8)) click 1
until_ count 1 || fail "a click on View opens no menu"
opened=0 last=
for y in $(seq $((top + 8)) 10 $((top + 200))); do
    xdotool mousemove $((left + width / 2)) "$y"
    sleep 0.5  # a menu below opens when the pointer rests
    now=$(menus | tail -n +2)
    [ -n "$now" ] && [ "$now" != "$last" ] && opened=$((opened + 1))
    last=$now
    [ "$opened" = 4 ] && break
done
[ "$opened" = 4 ] || fail "'Language of labels' cannot be opened by mouse"
read -r left top width height <<<"$last"
xdotool mousemove $((left + width / 2)) $((top + height / 4)) click 1
until_ titled 'Cultural soft power' || fail "the labels are not English: $(xdotool getwindowname "$window")"

# And what is chosen last is there the next time.
xdotool key alt+v
until_ count 1 || fail "Alt+V opens no menu"
xdotool key g
until_ count 2 || fail "'Language of labels' cannot be opened by key"
xdotool key Down
xdotool key Return
until_ titled '文化软实力' || fail "the labels are not Chinese again"
xdotool key ctrl+q
wait $running
start '文化软实力'
echo "the labels were switched"
