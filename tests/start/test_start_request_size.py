"""The server refuses requests that no form of ours sends, before they fill the disk."""

from configparser import ConfigParser
from pathlib import Path
from shanxi.jingpin.forms import evidence
from shanxi.jingpin.process.settings import Settings
from waitress.adjustments import Adjustments
from waitress.parser import HTTPRequestParser
from waitress.utilities import RequestEntityTooLarge


ROOT = Path(__file__).parents[2]
MEGABYTE = 1024 * 1024


def limit_in(path: Path, section: str, name: str) -> int:
    """The limit that a configuration names."""
    parser = ConfigParser(interpolation=None, allow_no_value=True)
    parser.read(path)
    return int(parser[section][name])


LIMIT = limit_in(ROOT / "buildout.cfg", "zope", "max-request-body-size")


def test_slightly_above_the_limit_of_a_file() -> None:
    """A file of the default limit passes, as base64 too, and so does the form with three files."""
    file = Settings().file_megabytes * MEGABYTE
    assert file * 4 / 3 < LIMIT < file * 3 / 2
    assert evidence.LIMIT * len(evidence.NAMES) < LIMIT


def test_the_instance_has_it() -> None:
    """What was built is what is written."""
    assert limit_in(ROOT / "instance/parts/zope/etc/wsgi.ini", "server:main", "max_request_body_size") == LIMIT


def test_the_answer_is_413_before_anything_is_read() -> None:
    """The server answers as soon as it has read how much is to come."""
    parser = HTTPRequestParser(Adjustments(max_request_body_size=LIMIT))
    parser.received(f"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: {LIMIT + 1}\r\n\r\n".encode())

    assert isinstance(parser.error, RequestEntityTooLarge)
    assert parser.error.code == 413
