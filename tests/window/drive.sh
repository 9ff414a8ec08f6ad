#!/usr/bin/env bash
# Drives the real window under a virtual display and looks at its pictures.
#
#   tests/window/drive.sh [PROGRAM] [STORY]
#
# PROGRAM is the built binary, STORY a folder with at least five versions of one story.
# Pictures stay in target/window. Exits with 1 if a check failed.
set -euo pipefail
cd "$(dirname "$0")/../.."

program=${1:-target/release/storydiff}
pictures=target/window
passed=0
failed=0

give_up() {
  echo "FAILED: $*" >&2
  exit 1
}

check() {
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "ok      $what"
  else
    failed=$((failed + 1))
    echo "FAILED  $what"
  fi
}

# The first sample story with five versions or more.
sample_story() {
  local folder
  for folder in assets/samples assets/samples/*/; do
    if (($(find "$folder" -maxdepth 1 -type f 2>/dev/null | wc -l) >= 5)); then
      echo "${folder%/}"
      return
    fi
  done
}

story=${2:-$(sample_story)}
[[ -x $program ]] || give_up "there is no program at $program: build it first"
[[ -n $story ]] || give_up "there is no sample story with five versions in assets/samples"

rm -rf "$pictures"
mkdir -p "$pictures"
scratch=$(mktemp -d)
children=()
finish() {
  local child
  for child in "${children[@]}"; do
    kill "$child" 2>/dev/null || true
  done
  rm -rf "$scratch"
}
trap finish EXIT

# Settings and the last session of whoever runs this stay untouched.
export HOME=$scratch/home XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data
mkdir -p "$HOME" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME"
unset WAYLAND_DISPLAY

start_display() {
  Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$scratch/display" 2>"$scratch/xvfb.log" &
  children+=($!)
  wait_for "the display" test -s "$scratch/display"
  DISPLAY=:$(<"$scratch/display")
  export DISPLAY
  openbox >"$scratch/openbox.log" 2>&1 &
  children+=($!)
  wait_for "the window manager" xdotool get_num_desktops
}

wait_for() {
  local what=$1 tries
  shift
  for tries in $(seq 120); do
    if "$@" >/dev/null 2>&1; then
      return
    fi
    sleep 0.25
  done
  cat "$scratch"/*.log >&2 || true
  give_up "$what did not come up within 30 s (after $tries tries)"
}

window_is_up() {
  xdotool search --onlyvisible --name '[Ss]torydiff'
}

picture() {
  sleep "${2:-1}"
  import -window root "$pictures/$1.png"
}

press() {
  xdotool key --clearmodifiers "$1"
}

colours() {
  identify -format '%k' "$pictures/$1.png"
}

is_not_blank() {
  (($(colours "$1") > 60))
}

# Share of pixels that differ, in parts of ten thousand.
difference() {
  local changed total
  total=$((1440 * 900))
  changed=$(compare -metric AE -fuzz 3% "$pictures/$1.png" "$pictures/$2.png" null: 2>&1 || true)
  # Newer ImageMagick adds a share in brackets; large counts come as 7.7e+05.
  printf '%.0f' "${changed%% *}" | awk -v total="$total" '{ print int($1 * 10000 / total) }'
}

# At least so many parts of ten thousand differ; without a number, 5.
differ() {
  (($(difference "$1" "$2") >= ${3:-5}))
}

# The start screen gives way to the columns; if it already had, nothing changes any more.
wait_for_comparison() {
  local still=0
  while ((still < 10)); do
    picture now 0.5
    if differ 0-started now 1000; then
      return
    fi
    still=$((still + 1))
    if [[ -f $pictures/before.png ]] && differ before now 1; then
      still=0
    fi
    cp "$pictures/now.png" "$pictures/before.png"
  done
}

is_running() {
  kill -0 "$window" 2>/dev/null
}

# Starts the program on some files and gives it the keyboard.
start_window() {
  "$program" "$@" >>"$scratch/storydiff.log" 2>&1 &
  window=$!
  children+=("$window")
  wait_for "the window" window_is_up
  xdotool windowactivate --sync "$(window_is_up | head -n 1)"
  xdotool mousemove 720 500
}

# What the clipboard has in one of its forms.
clipboard() {
  timeout 5 xclip -selection clipboard -o -target "$1"
}

# What the window keeps of work that is not saved.
kept() {
  find "$scratch" -path '*/recovery/*.storydiff'
}

start_display
start_window "$story"

picture 0-started 0.5
wait_for_comparison
picture 1-opened
check "the window shows something" is_not_blank 1-opened

xdotool click --repeat 12 --delay 40 5
picture 2-scrolled
check "the wheel scrolls" differ 1-opened 2-scrolled

press n
picture 3-next
check "n goes to a difference" differ 2-scrolled 3-next
press F8
press F8
picture 4-further
check "F8 goes on" differ 3-next 4-further

press ctrl+d
picture 5-changes-only
check "Ctrl+D leaves out rows without changes" differ 4-further 5-changes-only
press ctrl+d
picture 6-all-rows
check "Ctrl+D brings them back" differ 5-changes-only 6-all-rows

press ctrl+m
picture 7-findings
check "Ctrl+M lists the findings" differ 6-all-rows 7-findings
press ctrl+m

last=6-all-rows
for n in 2 3 4 5; do
  press "ctrl+$n"
  picture "7-reading-$n"
  check "Ctrl+$n shows another way to read" differ "$last" "7-reading-$n" 50
  last=7-reading-$n
done
press ctrl+1
picture 7-columns
check "Ctrl+1 goes back to the columns" differ 7-reading-5 7-columns 50

press ctrl+k
picture 7-commands
check "Ctrl+K finds commands by name" differ 7-columns 7-commands
press Escape

press ctrl+e
picture 8-export
check "Ctrl+E asks what to export" differ 6-all-rows 8-export
press Return
# Without a desktop there is no file dialog: the window asks for the path itself.
sleep 1
press ctrl+a
xdotool type --delay 15 "$scratch/comparison.html"
picture 8-path
press Return
sleep 1.5
check "the export is written" grep -q '</html>' "$scratch/comparison.html"

press n
press ctrl+shift+c
sleep 0.5
check "Ctrl+Shift+C copies a passage with its looks" eval 'clipboard text/html | grep -q "<b"'
check "and as plain text" eval '! clipboard UTF8_STRING | grep -q "<b"'

for n in $(seq 40); do
  press n
done
picture 9-much-later
check "the window still answers after $n steps" differ 8-export 9-much-later
check "every picture has something on it" is_not_blank 9-much-later
check "the program is still running" is_running

press alt+F4
for _ in $(seq 40); do
  is_running || break
  sleep 0.25
done
check "Alt+F4 closes the window" eval '! is_running'
code=0
if is_running; then
  code=timeout
else
  wait "$window" || code=$?
fi
check "the program ends with 0 (it was $code)" test "$code" = 0

start_window "$story"
wait_for_comparison
press u
press a
wait_for "what is kept for recovery" eval '[[ -n $(kept) ]]'
check "what is not saved is kept" grep -q '"accepted"' "$(kept | head -n 1)"
kill -KILL "$window"
wait "$window" 2>/dev/null || true
start_window
picture 10-recovery
press Tab
press Return
sleep 2
picture 11-recovered
check "after a crash the next window offers what was kept" differ 10-recovery 11-recovered 1000
press ctrl+s
sleep 1
press ctrl+a
xdotool type --delay 15 "$scratch/recovered.storydiff"
press Return
sleep 1.5
check "and it can be saved" grep -q '"accepted"' "$scratch/recovered.storydiff"
check "what is saved is not kept any longer" eval '[[ -z $(kept) ]]'

if ((failed > 0)); then
  cat "$scratch/storydiff.log" >&2
fi
echo "$passed passed, $failed failed"
((failed == 0))
