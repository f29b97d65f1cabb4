"""The options that the commands share."""

from argparse import ArgumentParser
from argparse import Namespace


def parse_arguments(description: str, *, serving: bool = False) -> Namespace:
    """Read the command line: ``site``, ``demo`` and, for the server, ``host`` and ``port``."""
    parser = ArgumentParser(description=description)
    parser.add_argument("--site", default="jingpin", help="网站路径（默认 jingpin）")
    parser.add_argument("--demo", type=int, choices=(0, 1), default=1, help="1：加入演示数据；0：空站")
    if serving:
        parser.add_argument("--host", default="127.0.0.1", help="监听地址")
        parser.add_argument("--port", type=int, default=8080, help="端口")
    return parser.parse_args()
