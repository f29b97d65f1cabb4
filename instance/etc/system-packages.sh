#!/usr/bin/env bash
# Makes sure of the system packages that Python packages cannot bring: `system-packages.sh python` or `… browser`.
set -eu

install() {
    local runner=""
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null && runner="sudo"; } || return 1
    command -v apt-get >/dev/null || return 1
    $runner apt-get -qq update && DEBIAN_FRONTEND=noninteractive $runner apt-get -qq install -y "$@" >/dev/null
}

need() {
    install "$@" || { echo "缺少系统软件包，请先安装 / please install first: $*" >&2; exit 1; }
}

case "${1:-python}" in
python)
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || need python3
    python3 -c 'import ensurepip, venv' 2>/dev/null || need python3-venv
    ;;
browser)
    command -v chromium >/dev/null || need chromium
    fc-list :lang=zh 2>/dev/null | grep -q . || need fontconfig fonts-noto-cjk
    ;;
esac
