#!/bin/bash
# photosynthesis.sh CONSPECTUS STROKES [SHOTS]: does what the lines of photosynthesis.strokes say with real keys and the
# real mouse in an empty window, saves the map, and looks at what the file holds. With a folder SHOTS, a picture of the
# screen goes there whenever no label is open. Starts an X server of its own; 77: something that it needs is not there
# (skipped).
set -u
program=$1 strokes=$2 shots=${3:-}
. "$(dirname "$0")/own_screen.sh"
need_tools Xvfb openbox xdotool
[ -z "$shots" ] || need_tools import
own_home
own_screen 1280x720

fail() { echo "$*"; cat "$folder/out"; exit 1; }
key() { xdotool key --clearmodifiers "$1"; sleep 0.15; }
write() { xdotool type --delay 6 -- "$1"; sleep 0.05; }
# at LABEL: the concept of that name is the current one, and keys go to the map.
at() {
    key ctrl+f
    write "$1"
    sleep 0.3
    key Return
    sleep 0.4
}
number=0
# shot WORDS: the whole map on the screen.
shot() {
    [ -n "$shots" ] || return 0
    key shift+1
    sleep 0.7
    number=$((number + 1))
    import -window root "$shots/$(printf %02d $number)-${1//[^a-zA-Z0-9]/-}.png"
}
# drag DX DY: what is selected, which is brought to the middle of the window for it.
drag() {
    key shift+2
    sleep 0.7
    local x=640 y=$middle step
    xdotool mousemove $x $y
    sleep 0.2
    xdotool mousedown 1
    for step in 1 2 3 4 5 6 7 8; do
        xdotool mousemove $((x + $1 * step / 8)) $((y + $2 * step / 8))
        sleep 0.05
    done
    xdotool mouseup 1
    sleep 0.5
}
act() {
    case $1 in
    begin) key ctrl+n ;;
    below) write "$2"; key Tab ;;
    beside) write "$2"; key ctrl+Return ;;
    above) write "$2"; key shift+Tab ;;
    last | to) write "$2"; key Return; shot "$2" ;;
    child-of) at "$2"; key Tab ;;
    rename) at "$2"; key F2; key ctrl+a ;;
    delete) at "$2"; key Delete; shot "without $2" ;;
    drag)
        local by=${2#"${2% * *}" }
        at "${2% * *}"
        drag ${by% *} ${by#* }
        shot "$1 ${2% * *}"
        ;;
    *) fail "nobody knows how to $1" ;;
    esac
}

"$program" >"$folder/out" 2>&1 &
for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --pid $! --name Conspectus 2>/dev/null | tail -1)
    [ -n "$window" ] && break
    sleep 0.1
done
[ -n "$window" ] || fail "no window came"
xdotool windowactivate --sync "$window"
xdotool windowsize --sync "$window" 1270 690
xdotool windowmove "$window" 2 22
sleep 1.5
key ctrl+shift+o  # the map has the window to itself
key ctrl+shift+i
middle=418
while read -r verb rest; do
    case $verb in '' | '#'*) continue ;; esac
    act "$verb" "$rest"
done <"$strokes"

key ctrl+s
sleep 1
write "$folder/photosynthesis.graphml"
key Return
for _ in $(seq 50); do [ -s "$folder/photosynthesis.graphml" ] && break; sleep 0.1; done
info=$("$program" info --json "$folder/photosynthesis.graphml") || fail "nothing was saved"
for expected in '"concepts": *17' '"relations": *22'; do
    grep -Eq "$expected" <<<"$info" || fail "no $expected in $info"
done
pins=$(grep -c 'key="x"' "$folder/photosynthesis.graphml")
[ "$pins" -ge 5 ] || fail "nothing was dragged"
echo "photosynthesis was typed, renamed, dragged and cut"
