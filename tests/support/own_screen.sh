# own_screen.sh: for scripts that drive the program with real keys; sourced. A home and X servers of their own.

# need_tools TOOL...: ends the script with 77 (skipped) where one is missing.
need_tools() {
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null || { echo "no $tool: skipped"; exit 77; }
    done
}

# own_home: makes $folder and has the program keep all it stores in there; removed at the end, with all that was started.
own_home() {
    folder=$(mktemp -d)
    mkdir -m 700 "$folder/run"
    export XDG_CONFIG_HOME=$folder/config XDG_STATE_HOME=$folder/state XDG_CACHE_HOME=$folder/cache
    export XDG_DATA_HOME=$folder/data XDG_RUNTIME_DIR=$folder/run LC_ALL=C.UTF-8
    unset WAYLAND_DISPLAY QT_QPA_PLATFORM DBUS_SESSION_BUS_ADDRESS SESSION_MANAGER
    trap 'kill -9 $(jobs -p) 2>/dev/null; wait 2>/dev/null; rm -rf "$folder"' EXIT
}

# own_server WIDTHxHEIGHT: starts an X server, $server, as $DISPLAY; ends the script with 77 where it does not come up.
# A server that would start afresh with the first client that leaves would forget its monitors.
own_server() {
    rm -f "$folder/display"
    Xvfb -displayfd 3 -screen 0 "${1}x24" -noreset 3>"$folder/display" 2>/dev/null &
    server=$!
    local _
    for _ in $(seq 100); do [ -s "$folder/display" ] && break; sleep 0.1; done
    [ -s "$folder/display" ] && kill -0 $server || { echo "no X server: skipped"; exit 77; }
    export DISPLAY=:$(cat "$folder/display")
}

# own_screen WIDTHxHEIGHT: the same with a window manager.
own_screen() {
    own_server "$1"
    openbox --sm-disable >/dev/null 2>&1 &
}
