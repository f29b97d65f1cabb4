"""What follows from the steps of a certificate (第六条（四）3)."""

from plone import api
from shanxi.jingpin.casework.actions.ending import take_if_drawn
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.numbers import CERTIFICATE
from shanxi.jingpin.casework.numbers import ledger_of
from shanxi.jingpin.casework.numbers import NumberUnknown
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.content.settings import current_settings
from typing import Any


def give_certificate_number(step: Step) -> None:
    """The alliance's number, for exactly these data."""
    certificate = step.obj
    pattern = current_settings().certificate_number
    uid = api.content.get_uuid(certificate)
    ledger = ledger_of(api.portal.get())
    certificate.number = ledger.give(CERTIFICATE, pattern, uid, step.now.year, now=step.now)
    certificate.numbered_by = step.actor.body
    certificate.numbered_hash = certificate.data_hash()


def refuse_number(step: Step) -> None:
    """The body has to correct the certificate."""
    step.obj.refused = True


def request_again(step: Step) -> None:
    """The corrected request."""
    step.obj.refused = False


def note_seal(step: Step) -> None:
    """Which body printed, sealed and signed."""
    step.obj.sealed_by = step.actor.body


def note_issue(step: Step) -> None:
    """Day of issue and last day of validity."""
    step.obj.granted_on = step.decision.get("granted_on")
    step.obj.valid_until = step.decision.get("valid_until")


def void_number(step: Step) -> None:
    """The number stays on record as void and is never used again."""
    certificate = step.obj
    _make_room(certificate)
    if not certificate.number:
        return
    reason = step.decision.opinion or step.transition.title
    try:
        ledger_of(api.portal.get()).void(CERTIFICATE, certificate.number, reason, now=step.now)
    except NumberUnknown:
        return  # adopted from elsewhere, never ours


def _make_room(certificate: Any) -> None:
    """The case may ask for another certificate."""
    file = certificate.__parent__.case_file
    if file.certificate == certificate.getId():
        file.certificate = ""


def send_certificate_back(step: Step) -> None:
    """A returned case: the number stays where the data are unchanged, otherwise the certificate is void."""
    certificate = certificate_object(step.obj)
    if certificate is None:
        return
    if not certificate.number:
        return  # only asked for, and still to be written
    unchanged = certificate.data_hash() == certificate.numbered_hash
    take_if_drawn(certificate, "return_to_numbered" if unchanged else "void", step.decision.opinion)
