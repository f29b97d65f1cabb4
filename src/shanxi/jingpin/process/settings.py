"""The defaults of process §4: every value that the 申报流程 leaves open is a setting."""

from dataclasses import dataclass
from dataclasses import fields


@dataclass(frozen=True)
class Settings:
    """Terms are in working days unless the name says otherwise.

    - ``quorum`` (第六条（三）): signed opinions without conflict that a recommendation needs; at least 2.
    - ``minimum_dimensions`` (表二): dimensions that an applicant has to choose.
    - ``term_*`` (第六条): how long a stage may take; clocks pause in a supplement.
    - ``notice_working_days`` (第六条（六）): the shortest public notice.
    - ``statement_working_days`` (第六条（六）): how long the enterprise may answer an objection.
    - ``comment_days`` (第六条（三）2): calendar days for comments on a draft standard.
    - ``vote_numerator``, ``vote_denominator`` (第六条（三）2): the share of votes that carries a standard.
    - ``validity_years`` (第六条（四）3): how long a certificate is valid.
    - ``surveillance_months`` (第三条): from one surveillance to the next.
    - ``renewal_days`` (第三条): days before expiry from which a renewal may be applied for.
    - ``bar_years`` (第三条): no new application after a revocation.
    - ``departments`` (第六条（五）): departments that take part in the joint review.
    - ``file_megabytes``, ``case_megabytes`` (第七条): upload limits.
    - ``log_days`` (第四条（七）): how long logs are kept.
    - ``*_number`` (第六条): patterns of numbers.
    """

    quorum: int = 3
    minimum_dimensions: int = 2
    term_prequalification: int = 10
    term_supplement: int = 10
    term_expert_evaluation: int = 30
    term_certification: int = 90
    term_issuance: int = 10
    term_joint_review: int = 10
    notice_working_days: int = 5
    statement_working_days: int = 5
    comment_days: int = 30
    vote_numerator: int = 3
    vote_denominator: int = 4
    validity_years: int = 3
    surveillance_months: int = 12
    renewal_days: int = 90
    bar_years: int = 3
    departments: int = 1
    file_megabytes: int = 50
    case_megabytes: int = 500
    log_days: int = 180
    case_number: str = "SXJP-{year}-{call}-{seq:04}"
    certificate_number: str = "SXJP{year}{seq:05}"
    standard_number: str = "T/SXJP {seq:03}—{year}"
    notice_number: str = "{year}年第{seq}号"

    @property
    def term_public_notice(self) -> int:
        """The term of the state 公示中 is the length of the notice (第六条（六）)."""
        return self.notice_working_days


#: The terms of the stages, which a call may set for itself.
TERMS: tuple[str, ...] = tuple(one.name for one in fields(Settings) if one.name.startswith("term_"))
