"""How a letter is put together: fixed placeholders, filled in once; a paragraph that has nothing to say is left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
import re
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import moment


PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

#: Names of things are shown in a sentence: one line, and no longer than this.
NAME_LENGTH = 100
NAMES = ("number", "enterprise", "product", "step", "stage", "body", "certificate", "announcement", "contact", "site")


@dataclass(frozen=True)
class LetterText:
    """A subject and paragraphs, with ``{placeholders}``."""

    subject: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Occasion:
    """What a letter tells of. What is not known stays empty.

    ``opinion``, ``question`` and ``defects`` are what somebody has written, to be read by whom the letter goes to.
    ``due`` is the last day of what the reader has to do; ``first`` and ``last`` are the days of a public notice.
    """

    at: datetime
    number: str = ""
    enterprise: str = ""
    product: str = ""
    step: str = ""
    stage: str = ""
    opinion: str = ""
    question: str = ""
    defects: tuple[str, ...] = ()
    next_step: str = ""
    due: date | None = None
    estimated: bool = False
    body: str = ""
    certificate: str = ""
    announcement: str = ""
    first: date | None = None
    last: date | None = None
    link: str = ""
    public_link: str = ""
    contact: str = ""
    site: str = ""


def values_of(occasion: Occasion) -> dict[str, str]:
    """The text of each placeholder."""
    due = "" if occasion.due is None else f"{day(occasion.due)}（{_sureness(occasion)}）"
    return {
        **{name: one_line(getattr(occasion, name)) for name in NAMES},
        "at": f"{moment(occasion.at)}（北京时间，UTC+8）",
        "day": moment(occasion.at).split()[0],
        "opinion": _quoted(occasion.opinion),
        "question": _quoted(occasion.question),
        "defects": "\n".join(f"　　{number}. {one_line(one, 2000)}" for number, one in enumerate(occasion.defects, 1)),
        "next_step": occasion.next_step,
        "due": due,
        "first": "" if occasion.first is None else day(occasion.first),
        "last": "" if occasion.last is None else day(occasion.last),
        "link": occasion.link,
        "public_link": occasion.public_link,
    }


def _sureness(occasion: Occasion) -> str:
    return "含当日；暂估，以国家公布的放假安排为准" if occasion.estimated else "含当日"


def filled(template: str, values: Mapping[str, str]) -> str:
    """A template with its placeholders filled in, once: what looks like one in a value stays as it is.

    :raises KeyError: the template asks for something that does not exist.
    """
    return PLACEHOLDER.sub(lambda found: values[found.group(1)], template)


def compose(text: LetterText, occasion: Occasion) -> tuple[str, str]:
    """Subject and body. A paragraph with a placeholder that has no value is left out."""
    values = values_of(occasion)
    said = [one for one in text.paragraphs if all(values[name] for name in PLACEHOLDER.findall(one))]
    return filled(text.subject, values), "\n\n".join(filled(one, values) for one in said) + "\n"


def one_line(text: str, length: int = NAME_LENGTH) -> str:
    """What somebody has typed, as a part of a sentence: it makes no paragraph and no letter of its own."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[:length]}……"


def _quoted(text: str) -> str:
    """What somebody has written stands apart from what the site says."""
    return "\n".join(f"　　{line.strip()}" for line in text.splitlines() if line.strip())
