#!/bin/sh
# shots.sh PROGRAM FOLDER: pictures of the window on the screen that DISPLAY names, in every theme, two sizes and two
# languages of the labels. Needs xdotool and ImageMagick, and a settings folder of its own (XDG_CONFIG_HOME).
set -eu
program=$1
folder=$2
mkdir -p "$folder" "$XDG_CONFIG_HOME/conspectus"

for theme in paper night high-contrast print; do
    for language in en zh-Hans; do
        printf '[General]\ntheme=%s\nlabel-language=%s\nmotion=off\n' "$theme" "$language" \
            >"$XDG_CONFIG_HOME/conspectus/conspectus.conf"
        for size in 1280x720 1920x1040; do
            "$program" &
            window=$(timeout 30 xdotool search --sync --onlyvisible --pid $! --class conspectus | tail -n 1)
            xdotool windowsize --sync "$window" "${size%x*}" "${size#*x}"
            sleep 2 # until the map was laid out for that size
            import -window "$window" "$folder/$theme-$size-$language.png"
            kill $!
            wait $! 2>/dev/null || true
            echo "$theme-$size-$language.png"
        done
    done
done
