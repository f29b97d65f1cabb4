"""Files are taken by who may, while they may, judged by their content; what was handed in stays (第七条)."""

from AccessControl.unauthorized import Unauthorized
from contextlib import contextmanager
from datetime import timedelta
from docx import Document
import hashlib
from io import BytesIO
from openpyxl import Workbook
from PIL import Image
from plone import api
import pytest
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.drafting import save_section
from shanxi.jingpin.casework.examination import material_row
from shanxi.jingpin.casework.examination import MaterialRow
from shanxi.jingpin.casework.examination import save_material_row
from shanxi.jingpin.casework.material_details import save_details
from shanxi.jingpin.casework.material_files import add_file
from shanxi.jingpin.casework.material_files import check_code
from shanxi.jingpin.casework.material_files import files_of
from shanxi.jingpin.casework.material_files import remove_file
from shanxi.jingpin.casework.material_files import replace_file
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content.file_kinds import UnacceptableFile
from shanxi.jingpin.process.facts import Decision
import stages
import transaction
from ZODB.POSException import ConflictError
from zope.component.hooks import setSite


PDF = stages.PDF.replace(b"%s", b"one")


def docx() -> bytes:
    """A Word file."""
    stream = BytesIO()
    Document().save(stream)
    return stream.getvalue()


def xlsx() -> bytes:
    """An Excel file."""
    stream = BytesIO()
    Workbook().save(stream)
    return stream.getvalue()


def picture(kind: str) -> bytes:
    """A small picture."""
    stream = BytesIO()
    Image.new("RGB", (8, 8), "red").save(stream, kind)
    return stream.getvalue()


def add(material, name="检验报告.pdf", content=PDF):
    """Add a file as the applicant."""
    with stages.acting_as("applicant1"):
        return add_file(material, name, BytesIO(content))


def names(material) -> list[str]:
    """What a sub-item holds."""
    return [one.label for one in files_of(material)]


@contextmanager
def limits(**megabytes: int):
    """Other limits for a while."""
    before = {key: api.portal.get_registry_record(f"shanxi.jingpin.settings.{key}") for key in megabytes}
    for key, value in megabytes.items():
        api.portal.set_registry_record(f"shanxi.jingpin.settings.{key}", value)
    yield
    for key, value in before.items():
        api.portal.set_registry_record(f"shanxi.jingpin.settings.{key}", value)


@pytest.fixture
def supplement(submitted):
    """A case in which the innovation of the product has to be shown again."""
    stages.examine(submitted)
    with stages.acting_as("examiner1"):
        row = MaterialRow("material:5a", "fail", "pass", "", "请补充证明。")
        save_material_row(submitted["material-5a"], row, material_row(submitted["material-5a"]).token)
        fields = {"due_on": today() + timedelta(days=10), "parts": ("material:5a",)}
        take(submitted, "request_supplement", Decision(opinion="请补全。", fields=fields))
    return submitted


class TestTaken:
    @pytest.mark.parametrize(
        ("name", "content", "media_type"),
        [
            ("《报告》（2025 年）.pdf", PDF, "application/pdf"),
            ("工艺流程.DOCX", docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            ("检验数据.xlsx", xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("照片.jpeg", picture("JPEG"), "image/jpeg"),
            ("截图.png", picture("PNG"), "image/png"),
        ],
        ids=["pdf", "docx", "xlsx", "jpeg", "png"],
    )
    def test_kinds(self, draft, name, content, media_type):
        """Byte for byte, with hash, name, type, person and moment."""
        file = add(draft["material-6a"], name, content).file

        assert (file.file.data, file.file.contentType, file.label) == (content, media_type, name)
        assert (file.sha256, file.uploaded_by) == (hashlib.sha256(content).hexdigest(), "applicant1")
        assert file.uploaded_at.tzinfo is not None
        assert file.get_local_roles() == ()

    def test_folders_and_invisible_characters_in_a_name(self, draft):
        """Only the bare name stays."""
        assert add(draft["material-6a"], "C:\\资料\\a/报\u202e告\x00.pdf").file.label == "报告.pdf"

    def test_same_content_elsewhere(self, draft):
        """One document may prove two things; it is said that it is there already."""
        add(draft["material-5a"])

        assert add(draft["material-6a"]).same_as == "5a 产品创新内容"


class TestRefused:
    @pytest.mark.parametrize(
        ("name", "content", "words"),
        [
            ("空.pdf", b"", "是空的"),
            ("网页.pdf", b"<html><script>alert(1)</script></html>", "不是可接收的格式"),
            ("图.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "不是可接收的格式"),
            ("报告.docx", PDF, "扩展名应当是 .pdf"),
            ("程序.pdf", b"MZ" + b"\x00" * 200, "不是可接收的格式"),
            ("长" * 117 + ".pdf", PDF, "120个字以内"),
            ("", PDF, "没有收到文件"),
            ("大.pdf", PDF + b"0" * 1024 * 1024, "1.0 MB，超过每个文件1 MB 的上限"),
        ],
        ids=["empty", "html", "svg", "other ending", "program", "long name", "no name", "large"],
    )
    def test_file(self, draft, name, content, words):
        """Each with its reason; what is there stays."""
        add(draft["material-6a"])
        with limits(file_megabytes=1), pytest.raises(UnacceptableFile, match=words):
            add(draft["material-6a"], name, content)

        assert names(draft["material-6a"]) == ["检验报告.pdf"]

    def test_twice(self, draft):
        """The same content once more, whatever its name."""
        add(draft["material-6a"])
        with pytest.raises(UnacceptableFile, match="与已上传的“检验报告.pdf”内容完全相同"):
            add(draft["material-6a"], "另一个名字.pdf")

    def test_quota(self, draft):
        """All files of a case together."""
        with limits(file_megabytes=2, case_megabytes=2):
            add(draft["material-6a"], content=PDF + b"0" * 1536 * 1024)
            with pytest.raises(UnacceptableFile, match="总量不超过2 MB，还剩约0 MB"):
                add(draft["material-6b"], content=PDF + b"1" * 1024 * 1024)

    @pytest.mark.parametrize("name", ["examiner1", "federation1", "evaluator-a", "expert1"])
    def test_nobody_else(self, draft, name):
        """The permission is asked at the object."""
        with stages.acting_as(name), pytest.raises(Unauthorized):
            add_file(draft["material-6a"], "报告.pdf", BytesIO(PDF))
        with stages.acting_as(name), pytest.raises(Unauthorized):
            save_details(draft["material-6a"], {"issuer": "别人"})

    def test_submitted(self, submitted):
        """Nothing is added, replaced or removed after submit."""
        file = files_of(submitted["material-6a"])[0]
        with stages.acting_as("applicant1"):
            for change in (
                lambda: add_file(submitted["material-6a"], "报告.pdf", BytesIO(PDF)),
                lambda: replace_file(file, "报告.pdf", BytesIO(PDF)),
                lambda: remove_file(file),
                lambda: save_details(submitted["material-6a"], {"issuer": "别人"}),
            ):
                with pytest.raises(WritingRefused, match="申请已经提交"):
                    change()

    def test_annex(self, draft):
        """A file that 表二 refers to is not removed under it."""
        file = add(draft["material-6a"]).file
        row = {"id": "social_effect", "annexes": (file.getId(),)}
        draft.sections.save("dimensions", {"dimensions": (row,)}, "0", "applicant1", file.uploaded_at)
        with stages.acting_as("applicant1"):
            with pytest.raises(WritingRefused, match="附页"):
                remove_file(file)
            with pytest.raises(WritingRefused, match="附页"):
                replace_file(file, "新.pdf", BytesIO(PDF + b" "))

        assert names(draft["material-6a"]) == ["检验报告.pdf"]


class TestRemoved:
    def test_draft(self, draft):
        """A file of a draft goes for good."""
        file = add(draft["material-6a"]).file
        with stages.acting_as("applicant1"):
            remove_file(file)

        assert names(draft["material-6a"]) == []

    def test_replaced_in_draft(self, draft):
        """Another one takes its place."""
        file = add(draft["material-6a"]).file
        with stages.acting_as("applicant1"):
            replace_file(file, "新报告.pdf", BytesIO(PDF + b" "))

        assert names(draft["material-6a"]) == ["新报告.pdf"]


class TestSupplement:
    def test_only_what_is_open(self, supplement):
        """Named sub-items take files; others do not, and the form is not sealed anew for their sake."""
        add(supplement["material-5a"], "补充.pdf")
        for closed in ("material-5b", "material-1"):
            with pytest.raises(WritingRefused, match="没有开放"):
                add(supplement[closed], "补充.pdf")

        assert names(supplement["material-5a"])[-1] == "补充.pdf"

    def test_scan_alone(self, submitted):
        """Where only the sealed page is to be handed in again, the form stays closed and the scan is taken."""
        stages.examine(submitted)
        with stages.acting_as("examiner1"):
            row = MaterialRow("material:1", "fail", "pass", "", "扫描件看不清。")
            save_material_row(submitted["material-1"], row, material_row(submitted["material-1"]).token)
            fields = {"due_on": today() + timedelta(days=10), "parts": ("material:1",)}
            take(submitted, "request_supplement", Decision(opinion="请补全。", fields=fields))
        add(submitted["material-1"], "清晰的扫描件.pdf")
        with stages.acting_as("applicant1"), pytest.raises(WritingRefused):
            save_section(submitted, "undertaking", {"person": "李四"}, "1", "applicant1")

        assert names(submitted["material-1"])[-1] == "清晰的扫描件.pdf"

    def test_what_was_handed_in_stays(self, supplement):
        """It is replaced, not removed; the facts count what is in force."""
        old = files_of(supplement["material-5a"])[0]
        with stages.acting_as("applicant1"):
            with pytest.raises(WritingRefused, match="留存备查"):
                remove_file(old)
            new = replace_file(old, "补充.pdf", BytesIO(PDF)).file

        assert names(supplement["material-5a"]) == [old.label, "补充.pdf"]
        assert (old.replaced_by, supplement["material-5a"].as_facts().files) == (new.getId(), 1)


class TestSeal:
    def test_scan_is_bound_to_the_text(self, draft):
        """The hash of the form at the upload is kept; a later change shows."""
        scan = add(draft["material-1"], "盖章页.pdf").file
        assert draft.case_file.sealed_hash == draft.sections.form_hash()
        assert scan.note == f"核对码 {check_code(draft.sections.form_hash())}"

        draft.sections.save("overview", {"introduction": "改动"}, "0", "applicant1", scan.uploaded_at)
        assert draft.case_file.sealed_hash != draft.sections.form_hash()

    def test_check_code(self):
        """Short enough to be compared by eye."""
        assert check_code("86e9324317c0" + "0" * 52) == "86E9 3243 17C0"


class TestDetails:
    def test_what_fits_is_kept(self, draft):
        """Errors at their fields, in Chinese; the rest is saved."""
        material = draft["material-5a"]
        with stages.acting_as("applicant1"):
            errors = save_details(
                material,
                {
                    "issuer": " 山西省检验中心 ",
                    "applicability": "not_applicable",
                    "document_number": "长" * 201,
                    "owner": "x",
                },
            )

        assert {name: error.args[0] for name, error in errors.items()} == {
            "applicability": "这一项资料不能这样选择。",
            "document_number": "最多200字。",
            "owner": "没有这个栏目。",
        }
        assert (material.issuer, material.applicability, material.document_number) == (
            "山西省检验中心",
            "applicable",
            None,
        )


class TestAtTheSameTime:
    def test_quota_of_two_uploads(self, functional_portal):
        """Two uploads that each fit alone: the second commit conflicts and is tried again."""
        portal = functional_portal
        stages.make_bodies(portal)
        enterprise = stages.make_enterprise(1, "applicant1")
        draft = stages.make_draft(stages.make_product(enterprise, "测试陈醋"), stages.make_call(), "applicant1")
        transaction.commit()
        path = "/".join(draft.getPhysicalPath()[2:])
        other = transaction.TransactionManager()
        connection = portal._p_jar.db().open(other)
        try:
            add(draft["material-6a"], content=PDF + b"a")
            second = connection.root()["Application"].unrestrictedTraverse(portal.getId())
            setSite(second)
            add(second.unrestrictedTraverse(path)["material-6b"], content=PDF + b"b")
            other.commit()
            setSite(portal)
            with pytest.raises(ConflictError):
                transaction.commit()
        finally:
            transaction.abort()
            other.abort()
            connection.close()
            setSite(portal)
