"""Letters through the mail server that the site's MailHost names."""

from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from plone.base.interfaces import IPloneSiteRoot
from shanxi.jingpin.casework.delivery import DeliveryUncertain
from shanxi.jingpin.casework.delivery import IDelivery
from shanxi.jingpin.casework.delivery import NotDelivered
import smtplib
import ssl
from typing import Any
from zope.component import adapter
from zope.interface import implementer


#: Seconds that the server may be silent.
PATIENCE = 20


@implementer(IDelivery)
@adapter(IPloneSiteRoot)
class SmtpDelivery:
    """One conversation a letter. Only an error after the text has been handed over leaves a doubt.

    Where MailHost insists on TLS, the server's certificate is verified.
    """

    def __init__(self, portal: Any) -> None:
        self.host = portal.MailHost

    def deliver(self, message: EmailMessage) -> None:
        """Send the message."""
        if not self.host.smtp_host:
            raise NotDelivered("还没有填写发件服务器，请在“邮件”设置中填写。")
        with self._conversation() as server:
            _accepted(server.mail(message["From"].addresses[0].addr_spec))
            _accepted(server.rcpt(message["To"].addresses[0].addr_spec))
            self._hand_over(server, message.as_bytes())

    def _hand_over(self, server: smtplib.SMTP, text: bytes) -> None:
        try:
            _accepted(server.data(text))
        except smtplib.SMTPResponseException:
            raise
        except OSError as error:  # smtplib's own errors too
            raise DeliveryUncertain(f"送出之后没有收到服务器的确认：{error}") from error

    @contextmanager
    def _conversation(self) -> Iterator[smtplib.SMTP]:
        server = None
        try:
            server = self._connected()
            yield server
        except smtplib.SMTPResponseException as error:
            raise NotDelivered(_reason(error), for_good=500 <= error.smtp_code < 600) from error
        except DeliveryUncertain:
            raise
        except OSError as error:
            raise NotDelivered(f"发件服务器没有接受：{error}") from error
        finally:
            if server is not None:
                _end(server)

    def _connected(self) -> smtplib.SMTP:
        host = self.host
        verified = ssl.create_default_context()
        place = (host.smtp_host, int(host.smtp_port))
        if host.implicit_tls:
            server: smtplib.SMTP = smtplib.SMTP_SSL(*place, timeout=PATIENCE, context=verified)
        else:
            server = smtplib.SMTP(*place, timeout=PATIENCE)
        server.ehlo_or_helo_if_needed()
        if not host.implicit_tls and (host.force_tls or server.has_extn("starttls")):
            server.starttls(context=verified if host.force_tls else None)
        if host.smtp_uid:
            server.login(host.smtp_uid, host.smtp_pwd or "")
        return server


def _accepted(answer: tuple[int, bytes]) -> None:
    code, text = answer
    if not 200 <= code < 300:
        raise smtplib.SMTPResponseException(code, text)


def _reason(error: smtplib.SMTPResponseException) -> str:
    text = error.smtp_error
    return f"发件服务器答复 {error.smtp_code}：{text.decode('utf-8', 'replace') if isinstance(text, bytes) else text}"


def _end(server: smtplib.SMTP) -> None:
    try:
        server.quit()
    except OSError:
        server.close()
