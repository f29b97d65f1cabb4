"""Serve the site: ``jingpin-start``. Lock check, then creation where needed, then the server."""

import os
from pathlib import Path
from shanxi.jingpin import STARTED_AT
from shanxi.jingpin.start.arguments import parse_arguments
from shanxi.jingpin.start.database import has_demo
from shanxi.jingpin.start.database import has_site
from shanxi.jingpin.start.instance import Instance
import socket
import subprocess
import sys


LOOPBACK = ("127.0.0.1", "localhost")


def port_taken(host: str, port: int) -> bool:
    """Whether another program listens there already."""
    try:
        socket.create_connection((host, port), timeout=1).close()
    except OSError:
        return False
    return True


def refuse_start(instance: Instance, host: str, port: int, *, makes_demo: bool = False) -> None:
    """Stop with one clear sentence where the database or the port is in use, or the demonstration would be public."""
    if pid := instance.running():
        raise SystemExit(f"网站已在运行（进程 {pid}）。请先停止它，或直接打开它的网址。")
    if port_taken(host, port):
        raise SystemExit(f"端口 {port} 已被占用。请换一个端口：make start PORT={port + 1}")
    if host not in LOOPBACK and (makes_demo or has_demo(instance.database)):
        raise SystemExit("演示网站的口令写在文件里，只能在本机访问；正式使用请另建空站：make start DEMO=0")


def announce(instance: Instance, address: str) -> None:
    """Print where to go and whom to be."""
    print(f"\n“山西精品”官网：{address}（按 Ctrl+C 停止）")
    print(f"技术管理员：admin，密码见 {os.path.relpath(instance.admin_password)}")
    if instance.demo_accounts.exists():
        print(f"\n演示账号（另存于 {os.path.relpath(instance.demo_accounts)}）：")
        print(instance.demo_accounts.read_text(encoding="utf-8"))
    sys.stdout.flush()


def create_in_process_of_its_own(site_id: str, demo: int) -> None:
    """Create the site in a second process: Zope can be started once a process."""
    print("首次启动，正在建立网站……", flush=True)
    command = [sys.executable, str(Path(sys.argv[0]).with_name("jingpin-site"))]
    subprocess.run([*command, "--site", site_id, "--demo", str(demo)], check=True)  # noqa: S603 - our own script


def main(configuration: str, var: str) -> None:
    """The command: ``configuration`` and ``var`` come from buildout."""
    arguments = parse_arguments("启动“山西精品”官网", serving=True)
    instance = Instance(Path(configuration), Path(var))
    instance.prepare()
    missing = not instance.running() and not has_site(instance.database, arguments.site)
    refuse_start(instance, arguments.host, arguments.port, makes_demo=missing and bool(arguments.demo))
    os.environ[STARTED_AT] = f"http://localhost:{arguments.port}"
    if missing:
        create_in_process_of_its_own(arguments.site, arguments.demo)
    announce(instance, f"{os.environ[STARTED_AT]}/{arguments.site}")

    from Zope2.Startup.serve import main as serve  # slow

    serve([sys.argv[0], str(instance.wsgi_ini), f"http_host={arguments.host}", f"http_port={arguments.port}"])
