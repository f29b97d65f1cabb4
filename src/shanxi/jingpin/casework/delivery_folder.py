"""Letters into a folder: for demonstrations. They are real messages, and the administrator can read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
import os
from pathlib import Path
from plone.base.interfaces import IPloneSiteRoot
import re
from shanxi.jingpin.casework.delivery import IDelivery
from shanxi.jingpin.casework.delivery import NotDelivered
from typing import Any
from zope.component import adapter
from zope.interface import implementer


NAME = re.compile(r"[A-Za-z0-9_-]+\.eml")


@dataclass(frozen=True)
class StoredLetter:
    """A message in the folder."""

    name: str
    to: str
    subject: str
    date: datetime | None


@implementer(IDelivery)
@adapter(IPloneSiteRoot)
class FolderDelivery:
    """Writes each message to ``$JINGPIN_VAR/mail/<site>/<dispatch>.eml``, readable for the server's user only."""

    def __init__(self, portal: Any) -> None:
        var = os.environ.get("JINGPIN_VAR", "")
        self.folder = Path(var) / "mail" / portal.getId() if var else None

    def deliver(self, message: EmailMessage) -> None:
        """Write the message; once more, it replaces itself."""
        if self.folder is None:
            raise NotDelivered("没有设置 JINGPIN_VAR，不知道信件存在哪里。")
        name = f"{message['Message-ID'].strip('<>').partition('@')[0]}.eml"
        if not NAME.fullmatch(name):
            raise NotDelivered("信件的编号不能用作文件名。", for_good=True)
        unfinished = self.folder / f".{name}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(message.as_bytes())
            unfinished.rename(self.folder / name)
        except OSError as error:
            raise NotDelivered(f"信件不能写入文件夹：{error.strerror}。") from error

    def letters(self) -> Iterator[StoredLetter]:
        """What is in the folder, the newest first."""
        paths = [] if self.folder is None or not self.folder.is_dir() else sorted(self.folder.iterdir(), reverse=True)
        for path in paths:
            if NAME.fullmatch(path.name):
                found = message_from_bytes(path.read_bytes(), policy=SMTP)
                yield StoredLetter(path.name, str(found["To"]), str(found["Subject"]), found["Date"].datetime)

    def read(self, name: str) -> EmailMessage:
        """One of the messages.

        :raises KeyError: there is none of that name.
        """
        if self.folder is None or not NAME.fullmatch(name) or not (self.folder / name).is_file():
            raise KeyError(name)
        return message_from_bytes((self.folder / name).read_bytes(), policy=SMTP)
