"""What may be uploaded, said before anybody tries."""

from shanxi.jingpin.content.file_kinds import ENDINGS
from shanxi.jingpin.content.settings import current_settings


def limits_in_words() -> str:
    """Kinds and sizes in a sentence."""
    settings = current_settings()
    kinds = "、".join(one.upper() for one in ENDINGS if one != "jpeg")
    each, whole = settings.file_megabytes, settings.case_megabytes
    return f"可上传 {kinds} 文件，每个不超过{each} MB，本件申请合计不超过{whole} MB。"


def file_limits() -> str:
    """Kinds and size of one file, in short."""
    kinds = "、".join(one.upper() for one in ENDINGS if one != "jpeg")
    return f"{kinds}，每个不超过{current_settings().file_megabytes} MB。"


def accepted() -> str:
    """The endings for a file input."""
    return ",".join(f".{one}" for one in ENDINGS)


def size_in_words(size: int) -> str:
    """A number of bytes: 1.2 MB, 34 KB."""
    if size >= 1024 * 1024:
        return f"{size / 1024 / 1024:.1f} MB"
    return f"{-(-size // 1024)} KB"
