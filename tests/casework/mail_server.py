"""A mail server for tests: one conversation after the other, with the answers that a test wants."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field
import socketserver
import threading


@dataclass
class Mailbox:
    """What the server has been told, and how it answers; an empty answer hangs up."""

    port: int = 0
    answers: dict[str, bytes] = field(default_factory=dict)
    extensions: tuple[bytes, ...] = ()
    commands: list[str] = field(default_factory=list)
    texts: list[bytes] = field(default_factory=list)


class Conversation(socketserver.StreamRequestHandler):
    """SMTP as far as a client needs it."""

    def handle(self) -> None:
        """Answer until the client leaves, or an answer is empty."""
        self.wfile.write(b"220 mail.example.org\r\n")
        while line := self.rfile.readline().decode().strip():
            self.mailbox.commands.append(line)
            if not self.answer(line.split(":")[0].split()[0].lower()):
                return

    @property
    def mailbox(self) -> Mailbox:
        """What the test has prepared."""
        return self.server.mailbox

    def answer(self, verb: str) -> bool:
        """Answer a command; False to hang up."""
        usual = {"ehlo": self.greeting(), "data": b"354 go on", "quit": b"221 bye", "auth": b"235 welcome"}
        answer = self.mailbox.answers.get(verb, usual.get(verb, b"250 ok"))
        if answer:
            self.wfile.write(answer + b"\r\n")
        if verb == "data" and answer.startswith(b"354"):
            return self.receive()
        return bool(answer) and verb != "quit"

    def greeting(self) -> bytes:
        """The name and what the server can do."""
        lines = [b"mail.example.org", *self.mailbox.extensions]
        return b"\r\n".join([*(b"250-" + one for one in lines[:-1]), b"250 " + lines[-1]])

    def receive(self) -> bool:
        """Take the text up to its final dot; False to hang up."""
        text = b""
        while (line := self.rfile.readline()) != b".\r\n":
            text += line
        self.mailbox.texts.append(text)
        answer = self.mailbox.answers.get("text", b"250 taken")
        if answer:
            self.wfile.write(answer + b"\r\n")
        return bool(answer)


@contextmanager
def mail_server(**values: object) -> Iterator[Mailbox]:
    """A server on a free port."""
    mailbox = Mailbox(**values)
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Conversation) as server:
        server.daemon_threads = True
        server.mailbox = mailbox
        mailbox.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield mailbox
        finally:
            server.shutdown()
            thread.join()
