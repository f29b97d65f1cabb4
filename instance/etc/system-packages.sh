#!/usr/bin/env bash
# Makes sure of what Python packages cannot bring: `system-packages.sh python PYTHON` or `system-packages.sh browser VENV`.
set -eu

install() {
    local runner=""
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null && runner="sudo"; } || return 1
    command -v apt-get >/dev/null || return 1
    $runner apt-get -qq update && DEBIAN_FRONTEND=noninteractive $runner apt-get -qq install -y "$@" >/dev/null
}

# ensure CHECK PACKAGE...: install the packages where the check fails, and name them where it still does.
ensure() {
    local check=$1
    shift
    $check || { install "$@" && $check; } || { echo "缺少系统软件包，请先安装 / please install first: $*" >&2; return 1; }
}

right_python() { "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

any_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null

chinese_font() { fc-list :lang=zh 2>/dev/null | grep -q .; }

case "${1:-}" in
python)
    python=${2:-python3}
    ensure right_python python3 python3-venv || {
        echo "需要 Python 3.11 或更新的版本；有几个版本时可以指定 / Python 3.11 or newer: make PYTHON=python3.12 …" >&2
        exit 1
    }
    ;;
browser)
    any_browser || install chromium || "$2/bin/python" -m playwright install --with-deps chromium >/dev/null \
        || { echo "缺少浏览器，请先安装 / please install first: chromium" >&2; exit 1; }
    ensure chinese_font fontconfig fonts-noto-cjk
    ;;
esac
