#!/bin/bash
# figure_1.sh CONSPECTUS EXPECTED: types the paper's Figure 1 into an empty window with real key events, saves it by the
# keyboard, and compares the file with the expected one; keys are counted, not drawn by chance, so that its bytes are the
# same each time. Needs a screen and xdotool; 77: there is none (skipped).
set -u
program=$1 expected=$2
[ -n "${DISPLAY:-}" ] && command -v xdotool >/dev/null || { echo "no screen or no xdotool: skipped"; exit 77; }
folder=$(mktemp -d)
export XDG_CONFIG_HOME=$folder/config XDG_STATE_HOME=$folder/state XDG_CACHE_HOME=$folder/cache
export CONSPECTUS_KEYS=counted
"$program" >"$folder/out" 2>&1 &
window=
trap 'kill %1 2>/dev/null; wait 2>/dev/null; rm -rf "$folder"' EXIT
for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --pid $! --name Conspectus 2>/dev/null | tail -1)
    [ -n "$window" ] && break
    sleep 0.1
done
[ -n "$window" ] || { echo "no window came"; exit 1; }
xdotool windowactivate --sync "$window" 2>/dev/null || xdotool windowfocus --sync "$window"
sleep 1.5

strokes=0
key() {
    xdotool key --clearmodifiers "$1"
    strokes=$((strokes + 1))
    sleep 0.12
}
write() {
    case $1 in *'->'*) strokes=$((strokes + 2)) ;; esac
    xdotool type --delay 4 -- "$1"
    sleep 0.05
}
below() { write "$1"; key Tab; }
beside() { write "$1"; key ctrl+Return; }
above() { write "$1"; key shift+Tab; }
last() { write "$1"; key Return; }

key ctrl+n
below "comprehensive national power"
below "soft power"
below "cultural soft power"
beside "is derived from->soft power"
last "is the core of->soft power"
key Return
beside "political soft power"
beside "social soft power"
beside "consists of->values"
beside "national institutions (system)"
beside "diplomatic capability"
below "culture"
beside "in the broad sense->all results of social practice, material and spiritual"
below "in the narrow sense->spiritual products"
beside "customs"
beside "->values"
beside "ways of thinking"
beside "academic thought"
above "institutions"
beside "is both->national in nature"
above "cosmopolitan (global) in nature"
beside "works through->appeal"
beside "cohesion"
above "penetration"
below "hard power"
beside "economic power"
beside "military power"
beside "scientific and technological power"
beside "is the basis of->soft power"
last "contrasts with->soft power"
key ctrl+Left
key Tab
last "gives spiritual and intellectual support to->hard power"
echo "$strokes strokes beyond the texts"

sleep 0.3
xdotool key --clearmodifiers ctrl+s
sleep 1
xdotool type --delay 4 -- "$folder/figure.graphml"
xdotool key Return
for _ in $(seq 50); do [ -s "$folder/figure.graphml" ] && break; sleep 0.1; done
cmp "$folder/figure.graphml" "$expected" || { head -c 600 "$folder/figure.graphml"; exit 1; }
[ "$strokes" -lt 60 ]
