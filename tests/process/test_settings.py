"""The defaults of process §4, and the numbers they print."""

from shanxi.jingpin.process.settings import Settings


DEFAULTS = Settings()


def test_the_notice_is_as_long_as_its_term() -> None:
    assert Settings(notice_working_days=7).term_public_notice == 7


def test_three_quarters_of_the_votes() -> None:
    assert (DEFAULTS.vote_numerator, DEFAULTS.vote_denominator) == (3, 4)


def test_patterns_of_numbers() -> None:
    known = {"year": 2026, "call": 1, "seq": 7}
    printed = [
        pattern.format(**known)
        for pattern in (
            DEFAULTS.case_number,
            DEFAULTS.certificate_number,
            DEFAULTS.standard_number,
            DEFAULTS.notice_number,
        )
    ]
    assert printed == ["SXJP-2026-1-0007", "SXJP202600007", "T/SXJP 007—2026", "2026年第7号"]
