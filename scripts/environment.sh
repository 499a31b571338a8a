#!/bin/sh
# Makes .venv ready for one purpose: runtime (make up), postgres (make up on a PostgreSQL), test
# (make test) or check (make check); browser (make test) sees to a chromium for the browser tests.
#
# Needs a Python 3.11 to 3.13 with venv and, the first time, a package index. uv is taken from
# the PATH or installed by pip into .venv-tools. No Python is ever downloaded. Nothing already
# in .venv is removed, so `make up` leaves a developer's tools in place.
# PYTHON=/path/to/python chooses the interpreter. `environment.sh uv …` runs the same uv by hand.
set -eu
cd "$(dirname "$0")/.."

UV_VERSION=0.13.9
TOOLS=.venv-tools

say() { printf '%s\n' "$*" >&2; }

python_fits() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
}

# Prints the interpreter itself, behind any shim or activated environment.
find_python() {
    without_venv=
    for name in ${PYTHON:-python3 python3.13 python3.12 python3.11 python}; do
        python_fits "$name" || continue
        if "$name" -c 'import ensurepip, venv' 2>/dev/null; then
            "$name" -c 'import sys; print(getattr(sys, "_base_executable", sys.executable))'
            return
        fi
        without_venv=$name
    done
    if [ -n "$without_venv" ]; then
        say "$without_venv has no venv module. Install it and run make again:"
        say "  Debian, Ubuntu: apt install python3-venv"
    else
        say "No Python 3.11, 3.12 or 3.13 was found${PYTHON:+ at PYTHON=$PYTHON}."
        say "Install one and run make again, or name one by make PYTHON=/path/to/python …:"
        say "  Debian, Ubuntu: apt install python3 python3-venv"
        say "  Fedora: dnf install python3.13    macOS: brew install python@3.13"
    fi
    return 1
}

# Prints the uv to use. One older than 0.7 does not know every option used below.
find_uv() {
    case "$(uv --version 2>/dev/null)" in
        "" | "uv 0."[0-6].*) ;;
        *) command -v uv; return ;;
    esac
    if [ "$("$TOOLS/bin/uv" --version 2>/dev/null | cut -d ' ' -f 2)" != "$UV_VERSION" ]; then
        say "Installing uv $UV_VERSION into $TOOLS"
        "$python" -m venv --clear "$TOOLS" >&2
        "$TOOLS/bin/python" -m pip install --quiet --disable-pip-version-check \
            "uv==$UV_VERSION" >&2
    fi
    echo "$TOOLS/bin/uv"
}

# For networks where pip knows a package index that uv does not: the same lock, checked by hash.
install_by_pip() {
    pip=".venv/bin/python -m pip --disable-pip-version-check install --quiet"
    "$python" -m venv .venv &&
        "$uv" export --quiet --frozen "$@" --no-emit-project --output-file .venv/locked.txt &&
        $pip --require-hashes --requirement .venv/locked.txt &&
        $pip --no-deps --editable .
}

has_browser() {
    for name in "${CARBONDUTY_TEST_BROWSER:-chromium}" chromium-browser google-chrome \
        google-chrome-stable; do
        ! command -v "$name" >/dev/null || return 0
    done
    return 1
}

install_chromium() {
    # Debian's own, where root may install it; without one the browser tests say "not run".
    if ! [ "$(id -u)" = 0 ] || ! grep -qs '^ID=debian$' /etc/os-release; then
        say "No chromium was found; the browser tests will be listed as not run."
        return 1
    fi
    say "Installing Debian's chromium for the browser tests"
    export DEBIAN_FRONTEND=noninteractive
    install="apt-get install -qq -y --no-install-recommends chromium fonts-liberation"
    $install >/dev/null 2>&1 || { apt-get update -qq && $install; } >/dev/null 2>&1 || {
        say "apt could not install it; the browser tests will be listed as not run."
        return 1
    }
}

purpose=${1:-runtime}
case "$purpose" in
    runtime) implied="" groups="" ;;
    postgres) implied="runtime" groups="--extra postgres" ;;
    test) implied="runtime postgres" groups="--group test --extra postgres" ;;
    check) implied="runtime postgres test" groups="--group lint --group test --extra postgres" ;;
    browser)
        ! { has_browser || install_chromium; } || touch .venv/.ready-browser
        exit 0
        ;;
    uv) shift ;;
    *) say "unknown purpose: $purpose (runtime, postgres, test, browser, check or uv)"; exit 2 ;;
esac

if ! [ -w "${HOME:-/nonexistent}" ]; then # a home that cannot be written holds no cache
    export UV_CACHE_DIR="${UV_CACHE_DIR:-$PWD/$TOOLS/cache/uv}"
    export PIP_CACHE_DIR="${PIP_CACHE_DIR:-$PWD/$TOOLS/cache/pip}"
fi
unset VIRTUAL_ENV UV_PROJECT_ENVIRONMENT
python=$(find_python)
uv=$(find_uv)
export UV_PYTHON="$python" UV_PYTHON_DOWNLOADS=never UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-true}"
[ "$purpose" != uv ] || exec "$uv" "$@"
quiet=--quiet
[ -t 2 ] && quiet=

say "Preparing .venv for $purpose with $("$python" --version)"
# shellcheck disable=SC2086  # the lists of options are meant to be split
"$uv" sync $quiet --frozen --inexact --no-python-downloads --no-default-groups $groups || {
    say "uv could not install the packages; trying pip with this machine's own settings."
    install_by_pip --no-default-groups $groups || {
        say "The packages could not be installed: the messages above say why. Without access to a"
        say "package index, set pip's index-url to one that can be reached, and run make again."
        exit 1
    }
}
for ready in $implied "$purpose"; do
    touch ".venv/.ready-$ready"
done
