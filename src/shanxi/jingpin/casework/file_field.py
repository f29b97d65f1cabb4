"""A file that a step records, judged as every other file is: by content, size and name."""

from plone.namedfile.field import NamedBlobFile
from shanxi.jingpin.casework.received_file import MEGABYTE
from shanxi.jingpin.casework.received_file import receive
from shanxi.jingpin.content.file_kinds import UnacceptableFile
from shanxi.jingpin.content.settings import current_settings
from typing import Any
from zope.schema import ValidationError


class FileRefused(ValidationError):
    """A file that is not taken; the message is for the person who sent it."""

    def doc(self) -> str:
        """The message."""
        return str(self.args[0])


class FileField(NamedBlobFile):
    """A file of a kind that the site takes, no larger than the settings say."""

    def _validate(self, value: Any) -> None:
        super()._validate(value)
        try:
            with value.open() as stream:
                receive(value.filename or "", stream, current_settings().file_megabytes * MEGABYTE)
        except UnacceptableFile as error:
            raise FileRefused(str(error)) from error
