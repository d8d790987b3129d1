# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 The VitK2 authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Read by ./run and ./check: the packages VitK2 is built from, runs on and is
# checked with, by the names that each family of distributions gives them.
# Debian 12 and 13 are tested; Fedora and Arch are here for their users to mend.
# A dependency that meson.build gains is added here too.

if command -v apt-get >/dev/null; then
  packager=apt
  packages_to_run='gcc libc6-dev meson ninja-build pkgconf gettext desktop-file-utils
    libglib2.0-dev libcairo2-dev libpango1.0-dev libgdk-pixbuf-2.0-dev librsvg2-dev libgtk-4-dev libgtk-4-bin libadwaita-1-dev
    libxml2-dev libjson-glib-dev libsqlite3-dev libpoppler-glib-dev libseccomp-dev
    libfontconfig-dev adwaita-icon-theme librsvg2-common fonts-cantarell fonts-dejavu-core'
  packages_to_check='xvfb xdotool dbus at-spi2-core libglib2.0-bin python3 python3-gi gir1.2-atspi-2.0 gir1.2-poppler-0.18
    appstream libxml2-utils clang-format mandoc bibutils cmark-gfm cups-daemon'
elif command -v dnf >/dev/null; then
  packager=dnf
  packages_to_run='gcc meson ninja-build pkgconf-pkg-config gettext desktop-file-utils
    glib2-devel cairo-devel pango-devel gdk-pixbuf2-devel librsvg2-devel gtk4-devel libadwaita-devel libxml2-devel json-glib-devel
    sqlite-devel poppler-glib-devel libseccomp-devel fontconfig-devel adwaita-icon-theme librsvg2 abattis-cantarell-fonts dejavu-sans-fonts'
  packages_to_check='xorg-x11-server-Xvfb xdotool dbus-daemon at-spi2-core glib2 python3 python3-gobject
    appstream libxml2 clang-tools-extra mandoc bibutils'
elif command -v pacman >/dev/null; then
  packager=pacman
  packages_to_run='gcc meson ninja pkgconf gettext desktop-file-utils
    glib2-devel cairo pango gdk-pixbuf2 gtk4 libadwaita libxml2 json-glib
    sqlite poppler-glib libseccomp fontconfig adwaita-icon-theme librsvg cantarell-fonts ttf-dejavu'
  packages_to_check='xorg-server-xvfb xdotool dbus at-spi2-core python python-gobject
    appstream clang mandoc'
else
  # Nothing we know: meson will say what it misses.
  # shellcheck disable=SC2034
  packager=none packages_to_run='' packages_to_check=''
fi

is_installed ()
{
  case $packager in
    apt) [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ] ;;
    dnf) rpm -q --quiet --whatprovides "$1" ;;
    pacman) pacman -T "$1" >/dev/null ;;
  esac
}

install_packages ()
{
  case $packager in
    apt)
      # The index of a new system is empty, an old one's is stale. A source of
      # no concern to us may be out of reach: what counts is the installation.
      $become apt-get -q update || :
      $become env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@"
      ;;
    dnf) $become dnf -y --setopt=install_weak_deps=False install "$@" ;;
    pacman) $become pacman -S --noconfirm --needed "$@" ;;
  esac
}

# require_packages YES PACKAGE ...: installs those that are missing, or ends.
# Asks first, unless YES is "yes" or nobody is there to answer.
require_packages ()
{
  sure=$1
  shift

  missing=
  for package; do
    is_installed "$package" || missing="$missing $package"
  done
  missing=${missing# }
  [ -n "$missing" ] || return 0

  if [ "$(id -u)" -eq 0 ]; then
    become=
  elif command -v sudo >/dev/null; then
    become=sudo
  else
    echo "vitk2: only root can install what is missing: $missing" >&2
    exit 1
  fi

  echo "vitk2: these packages are missing: $missing" >&2
  if [ "$sure" != yes ] && [ -t 0 ]; then
    printf 'Install them? [Y/n] ' >&2
    read -r answer || answer=n
    case $answer in
      [Nn]*) echo 'vitk2: nothing was installed' >&2; exit 1 ;;
    esac
  fi

  # shellcheck disable=SC2086 # one word a package
  quietly install_packages $missing
}

# quietly COMMAND ...: nothing when all is well, everything when it is not.
quietly ()
{
  log=$(mktemp)
  if "$@" >"$log" 2>&1 </dev/null; then
    rm -f "$log"
  else
    cat "$log" >&2
    rm -f "$log"
    exit 1
  fi
}
