"""What was checked with a decision, in words: rules that applied with their remarks, and verdicts (process §2)."""

from dataclasses import dataclass
from shanxi.jingpin.casework.decisions import DecisionRecord
from shanxi.jingpin.process.rules import rules_of
from shanxi.jingpin.vocabularies.parts import parts
from shanxi.jingpin.vocabularies.review import VERDICTS
from typing import Any


UNJUDGED = "未审查"


@dataclass(frozen=True)
class CheckedLine:
    """A rule that was fulfilled when the step was taken, or advice with its remarks."""

    sentence: str
    article: str
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    """What had been found of one material, on both axes of 第六条（二）."""

    title: str
    material: str
    technical: str


def checked_lines(record: DecisionRecord) -> tuple[CheckedLine, ...]:
    """The checklist of a decision; a rule that is there no more is named by its code."""
    known = {one.code: one for one in rules_of(record.subject, record.transition)}
    return tuple(
        CheckedLine(known[code].sentence, known[code].article, remarks)
        if code in known
        else CheckedLine(code, "", remarks)
        for code, remarks in record.checklist
    )


def verdicts_in_words(record: DecisionRecord, case: Any) -> tuple[Verdict, ...]:
    """The verdicts of the moment of a decision."""
    titles = dict(parts(case)) if record.verdicts else {}
    return tuple(
        Verdict(titles.get(place, place), _words(material), _words(technical))
        for place, material, technical in record.verdicts
    )


def _words(verdict: str) -> str:
    return VERDICTS.table.get(verdict, UNJUDGED)
