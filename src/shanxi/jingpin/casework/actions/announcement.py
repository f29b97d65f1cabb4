"""What follows from the steps of an announcement, and of a case and its certificate in it (第六条（七）)."""

from shanxi.jingpin.casework.actions.ending import take_if_drawn
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.certification import former_certificates
from shanxi.jingpin.casework.public_copies import public_copies
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.content import office
from shanxi.jingpin.content.correction import Correction
from shanxi.jingpin.process.states import CertificateState
from shanxi.jingpin.process.wording import day_of


ENDED = (CertificateState.REVOKED.value, CertificateState.CANCELLED.value, CertificateState.REPLACED.value)


def note_announcement(step: Step) -> None:
    """Which announcement announces the case; the day of the first one is the day of the announcement."""
    announcement = office.announcement(step.decision.get("announcement"))
    step.obj.case_file.announcement = announcement.getId()
    if announcement.announced_on is None:
        announcement.announced_on = day_of(step.now)


def make_certificate_valid(step: Step) -> None:
    """自公告之日起生效."""
    certificate = certificate_object(step.obj)
    certificate.effective_on = day_of(step.now)
    take_if_drawn(certificate, "make_valid", step.transition.title)


def replace_former_certificates(step: Step) -> None:
    """第三条: a product has one certificate at a time; the former one ends when the new one is valid.

    That holds for 扩项, too: the new certificate states the whole scope, so that two that overlap with different
    days of expiry are never in force together.
    """
    certificate = certificate_object(step.obj)
    former = former_certificates(step.obj, day_of(step.now))
    if former:
        certificate.replaces = former[0].number
        certificate.revision = former[0].revision + 1
    for one in former:
        take_if_drawn(one, "replace", step.transition.title, successor=certificate.number)


def show_case(step: Step) -> None:
    """Register entry, enterprise, standard and announcement become public together."""
    announcement = office.announcement(step.obj.case_file.announcement)
    public_copies().show_certificate(step.obj, announcement, step.now)
    public_copies().show_announcement(announcement, step.now)


def correct(step: Step) -> None:
    """What is put right, added to what was announced before."""
    _add(step, "correct", step.decision.get("correction"))


def supplement(step: Step) -> None:
    """What is added to what was announced before."""
    _add(step, "supplement", step.decision.get("supplement"))


def _add(step: Step, kind: str, text: str) -> None:
    added = Correction(day_of(step.now), kind, text)
    step.obj.corrections = (*step.obj.corrections, added)
    public_copies().show_announcement(step.obj, step.now)


def show_status(step: Step) -> None:
    """A suspended, restored, revoked, cancelled or replaced certificate is shown as such from that day on (第三条)."""
    certificate, on = step.obj, day_of(step.now)
    certificate.suspended_until = step.decision.get("until")
    certificate.public_reason = step.decision.get("reason") or ""
    if step.to_state in ENDED:
        certificate.ended_on = on
    successor = step.decision.get("successor") or ""
    public_copies().note_status(certificate, step.to_state, on, certificate.public_reason, successor)
