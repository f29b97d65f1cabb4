"""A file that was not handed in yet is removed."""

from shanxi.jingpin.browser.materials.upload import Answering
from shanxi.jingpin.casework.material_files import remove_file
from typing import Any


class RemoveFile(Answering):
    """``@@remove-file`` on a file."""

    @property
    def material(self) -> Any:
        """The sub-item in which the file lies."""
        return self.context.__parent__

    def change(self) -> str:
        name = self.context.label
        remove_file(self.context)
        return f"文件“{name}”已删除。"
