"""第六条（三）1: the applicant's 企业标准 are found in what was typed, and found again among the references."""

import pytest
from shanxi.jingpin.process.enterprise_standards import is_unread
from shanxi.jingpin.process.enterprise_standards import key
from shanxi.jingpin.process.enterprise_standards import missing
from shanxi.jingpin.process.enterprise_standards import named_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GB/T 19777—2013《山西老陈醋》；Q/SXSL 001—2024（企业标准）", ("Q/SXSL 001—2024",)),
        ("Q/140105 SXFJ 001—2023", ("Q/140105 SXFJ 001—2023",)),
        ("Q／FJ 001-2024", ("Q/FJ 001—2024",)),
        ("Q/abc 001-2024", ("Q/abc 001—2024",)),
        ("Ｑ／ＦＪ　００１－２０２４", ("Q/FJ 001—2024",)),
        ("Q / FJ 001 —— 2024", ("Q/FJ 001—2024",)),
        ("Q/SXCS 0002S–2025", ("Q/SXCS 0002S—2025",)),
        ("Q/SX-FJ J01.02-2020", ("Q/SX-FJ J01.02—2020",)),
        ("Q/晋清 001-2020", ("Q/晋清 001—2020",)),
        ("Q/FJ001-98", ("Q/FJ001—98",)),
        ("Q/FJ 001-2024、Q/FJ 002-2024", ("Q/FJ 001—2024", "Q/FJ 002—2024")),
        ("Q/A 1-2020 Q/B 2-2021", ("Q/A 1—2020", "Q/B 2—2021")),
        ("Q/FJ 001—2024，同 Q/FJ001-2024", ("Q/FJ 001—2024",)),
        ("Q/FJ 001 GB 2719-2018", ("Q/FJ 001",)),
        ("Q/FJ 001、GB/T 19777-2013", ("Q/FJ 001",)),
        ("GB 2719；SQ/T 1-2020", ()),
        ("", ()),
    ],
)
def test_named(text: str, expected: tuple[str, ...]) -> None:
    assert named_in(text) == expected
    assert not is_unread(text)


@pytest.mark.parametrize("text", ["Q/企业标准", "Q/", "Q/FJ 001-2024；Q/《企业标准》"])
def test_unread(text: str) -> None:
    assert is_unread(text)


@pytest.mark.parametrize("other", ["Q/SXFJ001—2024", "Ｑ／sxfj 001－2024", "q / SXFJ 001 -- 2024", "Q/SXFJ 001–2024"])
def test_the_same_number(other: str) -> None:
    assert key(other) == key("Q/SXFJ 001-2024")


@pytest.mark.parametrize(
    ("named", "cited", "expected"),
    [
        ("Q/FJ 001—2024", "Q/FJ 001-2024", ()),
        ("Q/FJ 001—2024", "企业标准 Q/fj001－2024《老陈醋》", ()),
        ("Q/FJ 001—2024", "Q/FJ 001—2020", ("Q/FJ 001—2024",)),
        ("Q/FJ 001—2024", "Q/FJ 001", ("Q/FJ 001—2024",)),
        ("Q/FJ 001", "Q/FJ 001—2020", ()),
        ("Q/FJ 001", "Q/FJ 0012—2020", ("Q/FJ 001",)),
    ],
)
def test_missing(named: str, cited: str, expected: tuple[str, ...]) -> None:
    assert missing((named,), ("GB 2719", cited)) == expected


def test_every_one_is_asked_for() -> None:
    assert missing(("Q/A 1—2020", "Q/B 2—2021"), ("Q/A 1—2020",)) == ("Q/B 2—2021",)
    assert missing((), ()) == ()
