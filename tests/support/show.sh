#!/bin/bash
# show.sh CONSPECTUS: gives the built-in tour on two screens with real keys: next, reveal, a detour of five steps, back,
# a jump from the overview, an edit, a black screen, the end. Looks at the room's screen and at the title of the
# speaker's window. Starts an X server of its own; 77: something that it needs is not there (skipped).
set -u
program=$1
. "$(dirname "$0")/own_screen.sh"
need_tools Xvfb xrandr openbox xdotool import
own_home
own_server 2560x720
xrandr --setmonitor desk 1280/300x720/170+0+0 screen >/dev/null
xrandr --setmonitor room 1280/300x720/170+1280+0 none >/dev/null
openbox --sm-disable >/dev/null 2>&1 &
sleep 0.5
"$program" builtin:cultural-soft-power >"$folder/out" 2>&1 &

fail() { echo "$*"; cat "$folder/out"; exit 1; }
speaker() { xdotool search --name 'Speaker|Stop [0-9]' getwindowname 2>/dev/null | tail -1; }
room() { import -window root -crop 1280x720+1280+0 +repage "$1"; }
signature() { room "$folder/now.png" && convert "$folder/now.png" -format %# info:; }
# says TEXT: waits until the speaker's window says so in its title.
says() {
    for _ in $(seq 80); do
        case $(speaker) in *"$1"*) return 0 ;; esac
        sleep 0.1
    done
    fail "the speaker's window says '$(speaker)', not '$1'"
}
# still: waits until the room's picture stands; prints its signature.
still() {
    local before now
    before=$(signature)
    for _ in $(seq 40); do
        sleep 0.3
        now=$(signature)
        [ "$now" = "$before" ] && { echo "$now"; return; }
        before=$now
    done
    fail "the room's picture does not come to rest"
}
key() { xdotool key --clearmodifiers "$1"; sleep 0.3; }

for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --name 'Cultural soft power' 2>/dev/null | tail -1)
    [ -n "$window" ] && break
    sleep 0.1
done
[ -n "$window" ] || fail "no window came"
sleep 1.5
xdotool windowmove "$window" 0 0
xdotool mousemove 640 400 click 1
sleep 0.3
key shift+F5
says "Stop 1 of 18"
says "Next: Strength is of two kinds"
xdotool mousemove 2540 700
key Next
says "Stop 2 of 18  ·  step 0 of 2"
says "Next: step 1 of 2, hard power"
key Next
says "Stop 2 of 18  ·  step 1 of 2"
says "Next: step 2 of 2, soft power"
sleep 3.2  # the mouse pointer hides
before=$(still)

key slash
sleep 0.7
xdotool type --delay 15 "soft capital"
sleep 0.3
key Return
says "detour: soft capital"
away=$(still)
[ "$away" != "$before" ] || fail "the detour shows nothing"
key f
key ctrl+Up
says "cultural innovation"
key plus
key u
key BackSpace
says "step 1 of 2 – Next: step 2 of 2, soft power"
[ "$(still)" = "$before" ] || { room "$folder/after.png"; fail "after the detour the room sees another picture"; }

key Tab
sleep 0.5
sleep 0.5
key 1
key 2
key Return
says "Stop 12 of 18  ·  step 0 of 3"
says "Next: step 1 of 3"
whole=$(still)
key slash
sleep 0.7
xdotool type --delay 15 "animation"
sleep 0.3
key Return
says "detour: animation"
key F2
sleep 0.7
sleep 0.5
xdotool type --delay 15 "animated film"
xdotool key Return
says "detour: animated film"
key ctrl+z
says "detour: animation"
key BackSpace
says "Stop 12 of 18"
[ "$(still)" = "$whole" ] || fail "after an edit that was undone the room sees another picture"

key b
says "the room sees nothing"
room "$folder/black.png"
[ "$(convert "$folder/black.png" -format '%[fx:maxima]' info:)" = 0 ] || fail "the black screen is not black"
key period
[ "$(still)" = "$whole" ] || fail "after the black screen the room sees another picture"

key Escape
for _ in $(seq 50); do
    xdotool search --onlyvisible --name 'Stop [0-9]' >/dev/null 2>&1 || { echo "the show was given"; exit 0; }
    sleep 0.1
done
fail "the show does not end"
