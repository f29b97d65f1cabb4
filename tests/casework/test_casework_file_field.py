"""Files that steps record are judged like materials: over the decision screen and over JSON."""

from base64 import b64encode
from plone import api
from plone.namedfile.file import NamedBlobFile
import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.decision_fields import entered_values
from shanxi.jingpin.casework.file_field import FileField
from shanxi.jingpin.casework.file_field import FileRefused
from shanxi.jingpin.content.settings import PREFIX
from shanxi.jingpin.process.workflows import WORKFLOWS
import stages


BAD = [
    ("程序.exe", b"MZ\x90\x00" + b"\0" * 64, "不是可接收的格式"),
    ("报告.pdf", b"<html></html>", "不是可接收的格式"),
    ("报告.docx", stages.PDF, "扩展名"),
    ("空.pdf", b"", "空"),
]


@pytest.mark.parametrize(("name", "data", "words"), BAD)
def test_refused(portal, name, data, words):
    with pytest.raises(FileRefused, match=words) as refusal:
        FileField().validate(NamedBlobFile(data, filename=name))
    assert name in refusal.value.doc() or "空" in refusal.value.doc()


def test_taken(portal):
    assert FileField().validate(NamedBlobFile(stages.PDF, filename="《报告》（一）.pdf")) is None


def test_too_large(portal):
    """The settings' limit, in words."""
    api.portal.set_registry_record(f"{PREFIX}.file_megabytes", 1)
    large = NamedBlobFile(stages.PDF + b"\0" * (1024 * 1024), filename="大.pdf")
    with pytest.raises(FileRefused, match="上限"):
        FileField().validate(large)


@pytest.mark.parametrize(("name", "data", "words"), BAD)
def test_by_json(portal, name, data, words):
    step = WORKFLOWS["Finding"].transition("answer")
    raw = {"evidence": {"filename": name, "data": b64encode(data).decode()}}
    with pytest.raises(TransitionBlocked) as refusal:
        entered_values(portal, step, raw)
    (found,) = refusal.value.blockers
    assert found.place == "decision.evidence"
    assert words in found.message
