#!/bin/sh
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: in-display.sh COMMAND [ARGUMENT ...]
#
# Runs COMMAND on a screen, a session bus and in a home of its own, with
# accessibility switched on, and leaves nothing behind. Its exit status is
# COMMAND's.
set -eu

[ $# -gt 0 ] || { echo 'usage: in-display.sh COMMAND [ARGUMENT ...]' >&2; exit 2; }

house=$(mktemp -d "${TMPDIR:-/tmp}/vitk2-display.XXXXXX")
screen=
clean_up ()
{
  status=$?
  trap - EXIT
  if [ -n "$screen" ]; then
    kill "$screen" 2>/dev/null || :
    wait "$screen" 2>/dev/null || :
  fi
  # Once more if a service that ends with the bus wrote while we removed.
  rm -rf "$house" 2>/dev/null || rm -rf "$house"
  exit "$status"
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir -m 0700 "$house/run"
mkdir "$house/home" "$house/config" "$house/data" "$house/cache" "$house/state" "$house/tmp"

# The server picks a free number itself and tells it once it is listening, so
# that tests running side by side cannot take each other's screen.
mkfifo "$house/number"
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp -noreset -r \
  3>"$house/number" >"$house/xvfb.log" 2>&1 &
screen=$!
number=
read -r number <"$house/number" || :
if [ -z "$number" ]; then
  echo 'in-display.sh: Xvfb did not start:' >&2
  cat "$house/xvfb.log" >&2
  exit 1
fi

unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS NO_AT_BRIDGE \
  GTK_THEME GTK_MODULES LANGUAGE SESSION_MANAGER
export DISPLAY=":$number" GDK_BACKEND=x11 GSK_RENDERER=cairo
export HOME="$house/home" XDG_RUNTIME_DIR="$house/run" TMPDIR="$house/tmp"
export XDG_CONFIG_HOME="$house/config" XDG_DATA_HOME="$house/data"
export XDG_CACHE_HOME="$house/cache" XDG_STATE_HOME="$house/state"
export LC_ALL=C.UTF-8 TZ=UTC
# Settings in memory, files without a daemon, no desktop portal: nothing of the
# person who runs the tests shows in them.
export GSETTINGS_BACKEND=memory GIO_USE_VFS=local ADW_DISABLE_PORTAL=1
export GTK_A11Y=atspi

# A program appears to a screen reader only when one has asked for it. What the
# bus and its services have to say goes to a file; COMMAND keeps our standard
# output and error.
dbus-run-session -- sh -c '
  gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
    --method org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled "<true>" >/dev/null ||
    echo "in-display.sh: no accessibility bus" >&4
  exec "$@" >&5 2>&4 4>&- 5>&-' in-display "$@" 4>&2 5>&1 >"$house/bus.log" 2>&1
