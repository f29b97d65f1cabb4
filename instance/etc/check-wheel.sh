#!/usr/bin/env bash
# Builds the wheel, installs it in an environment of its own and runs tests/setup against it: check-wheel.sh VENV
set -eu
venv=$(cd "$1" && pwd)
checkout=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$venv/bin/uv" build --quiet --wheel --python "$venv" --build-constraint constraints.txt --out-dir "$work/dist" .
"$venv/bin/python" -m zipfile -l "$work"/dist/*.whl > "$work/list"
grep -q 'shanxi/jingpin/profiles/default/metadata.xml' "$work/list"
grep -q 'shanxi/jingpin/locales/zh_CN/LC_MESSAGES/shanxi.jingpin.mo' "$work/list"
if grep -qE '^(tests|instance)/' "$work/list"; then
    echo "the wheel carries tests/ or instance/" >&2
    exit 1
fi
"$venv/bin/uv" venv --quiet --python "$venv/bin/python" "$work/venv"
"$venv/bin/uv" pip install --quiet --python "$work/venv" --constraint constraints.txt "$(ls "$work"/dist/*.whl)[test]"
cp pyproject.toml "$work/"
mkdir "$work/tests"
cp -r tests/*.py tests/setup "$work/tests/"
rm "$work/tests/test_architecture.py"
cd "$work"
export TZ=Asia/Singapore
"$work/venv/bin/python" -m pytest -q tests/setup
echo "the wheel of $checkout carries everything it needs"
