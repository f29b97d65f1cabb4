"""What may be uploaded with a paper, said before anybody tries."""

from shanxi.jingpin.content.file_kinds import ENDINGS
from shanxi.jingpin.content.settings import current_settings


class UploadLimits:
    """Kinds and size for a file input."""

    @property
    def accept(self) -> str:
        """The endings."""
        return ",".join(f".{one}" for one in ENDINGS)

    @property
    def limits(self) -> str:
        """The same in a sentence."""
        kinds = "、".join(one.upper() for one in ENDINGS)
        return f"可上传 {kinds} 文件，每个不超过{current_settings().file_megabytes} MB。"
