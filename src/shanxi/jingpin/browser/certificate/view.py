"""A certificate: written by the head of the body until it is numbered, read by those it concerns."""

from plone import api
from shanxi.jingpin.browser.decide.steps import ShownStep
from shanxi.jingpin.browser.papers.page import PaperPage
from shanxi.jingpin.casework.certificate_writing import certificate_fields
from shanxi.jingpin.casework.certificate_writing import certificate_token
from shanxi.jingpin.casework.certificate_writing import request_certificate
from shanxi.jingpin.casework.certificate_writing import save_certificate
from shanxi.jingpin.casework.certificate_writing import WRITE
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.content.certificate import ICertificate
from shanxi.jingpin.process.wording import day
from typing import Any


DATES = ("decided_on", "granted_on", "valid_until", "effective_on")


class CertificateView(PaperPage):
    """The page of one certificate."""

    schema = ICertificate
    permission = WRITE

    @property
    def names(self) -> tuple[str, ...]:
        """What a certificate of this kind says."""
        return certificate_fields(self.context)

    @property
    def token(self) -> str:
        """The token of what is stored."""
        return certificate_token(self.context)

    @property
    def dates(self) -> list[tuple[str, str]]:
        """Number and dates that are known."""
        found = [(ICertificate[name].title, getattr(self.context, name)) for name in DATES]
        dates = [(title, day(on)) for title, on in found if on is not None]
        return [("证书编号", self.context.number or "尚未编号"), *self._succession, *dates]

    @property
    def _succession(self) -> list[tuple[str, str]]:
        """Which certificate this one has taken the place of."""
        if not self.context.replaces:
            return []
        return [("换发自", self.context.replaces), ("版次", str(self.context.revision))]

    @property
    def is_refused(self) -> bool:
        """Whether the alliance has refused a number, for those who may put it right."""
        return self.is_writable and self.context.refused

    @property
    def steps(self) -> list[ShownStep]:
        """What may be done now; asking again only follows a refusal."""
        return [one for one in super().steps if self.context.refused or one.id != "request_again"]

    def keep(self, values: dict[str, Any]) -> None:
        save_certificate(self.context, values, self.sent_token)


class RequestCertificate(PaperPage):
    """``@@request-certificate`` on a case: a certificate made out of what is known."""

    permission = WRITE
    doors = ("ask",)
    label = "申请证书编号"

    @property
    def url(self) -> str:
        """The address of this page."""
        return f"{self.context.absolute_url()}/@@request-certificate"

    @property
    def certificate_url(self) -> str:
        """The certificate that was asked for already, for those who may read it."""
        found = certificate_object(self.context)
        return found.absolute_url() if found is not None and self.may("View", found) else ""

    def ask(self) -> str:
        """Make the certificate out, and go to it."""
        certificate = request_certificate(self.context)
        api.portal.show_message("证书内容已按案件资料预填，请核对后由认证联盟编号。", self.request)
        return certificate.absolute_url()
