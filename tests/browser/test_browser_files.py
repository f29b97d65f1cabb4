"""Every address that could serve a file of the office, for everybody who may try it."""

from io import BytesIO
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
import pytest
import requests
from shanxi.jingpin.browser.files.disposition import ascii_name
from shanxi.jingpin.browser.files.disposition import attachment
from shanxi.jingpin.casework.material_files import add_file
from shanxi.jingpin.content.creation import create
import stages
import transaction


NAME = "《营业执照》副本（2025 年）盖章 版.pdf"
CONTENT = stages.PDF.replace(b"%s", b"byte for byte") + bytes(range(256))

#: Address below the file → whether it serves the file to who may read it; no other answer may carry its content.
DOORS: dict[str, bool] = {
    "@@file": True,
    "@@download": True,
    "@@download/file": True,
    "@@download/file/evil.html": True,
    "@@display-file": True,
    "@@display-file/file": True,
    "@@edit/++widget++file/@@download": True,
    "@@edit/++widget++form.widgets.file/@@download/evil.html": True,
    "@@view": False,
    "@@view/++widget++file/@@download": False,
    "@@images": False,
    "@@images/file": False,
    "@@images/file/thumb": False,
    "file": False,
    "file/data": False,
    "file/open": False,
    "@@download/sha256": False,
    "@@download/uploaded_by": False,
    "@@edit": False,
    "at_download/file": False,
    "++widget++file/@@download": False,
}
READERS = ("applicant1", "examiner1", "lead1", "federation1")
STRANGERS = ("applicant2", "expert1", "evaluator-a", "alliance1", "department1", "")


@pytest.fixture
def served(functional_portal):
    """A submitted case on a served site, with one more file; and its address."""
    portal = functional_portal
    stages.make_bodies(portal)
    call = stages.make_call()
    stages.make_enterprise(2, "applicant2")
    case = stages.make_complete_draft(
        stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋"), call, "applicant1"
    )
    with stages.acting_as("applicant1"):
        file = add_file(case["material-3a"], NAME, BytesIO(CONTENT)).file
    stages.submit(case, "applicant1")
    transaction.commit()
    return case, file


def get(url: str, name: str, **headers: str) -> requests.Response:
    """What somebody gets, without following to a login page."""
    credentials = (name, f"{name}-Secret-1") if name else None
    if name == SITE_OWNER_NAME:
        credentials = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
    return requests.get(url, auth=credentials, headers=headers, allow_redirects=False, timeout=60)


class TestDoors:
    def test_readers(self, served):
        """Who may read the case gets the bytes, always as an attachment whose type nobody guesses."""
        _case, file = served
        wrong = []
        for name in READERS:
            for door, serves in DOORS.items():
                answer = get(f"{file.absolute_url()}/{door}", name)
                got = (answer.status_code == 200 and answer.content == CONTENT, b"byte for byte" in answer.content)
                if got != (serves, serves):
                    wrong.append((name, door, answer.status_code))
                if serves and (
                    answer.headers.get("Content-Disposition") != attachment(NAME)
                    or answer.headers.get("X-Content-Type-Options") != "nosniff"
                    or answer.headers.get("Content-Type") != "application/pdf"
                ):
                    wrong.append((name, door, dict(answer.headers)))

        assert wrong == []

    def test_strangers(self, served):
        """Everybody else, another enterprise and the site's manager among them, gets neither file nor page."""
        _case, file = served
        wrong = []
        for name in (*STRANGERS, SITE_OWNER_NAME):
            for door in DOORS:
                answer = get(f"{file.absolute_url()}/{door}", name)
                if answer.status_code not in (302, 400, 401, 403, 404) or b"byte for byte" in answer.content:
                    wrong.append((name, door, answer.status_code))

        assert wrong == []

    @pytest.mark.parametrize(
        ("name", "status"),
        [("applicant1", 200), ("examiner1", 200), ("applicant2", 401), ("expert1", 401), ("", 401)],
    )
    def test_rest(self, served, name, status):
        """JSON of the file and its ``file.download`` ask for the same permission."""
        _case, file = served
        own = get(file.absolute_url(), name, Accept="application/json")
        assert own.status_code == status
        link = own.json()["file"]["download"] if status == 200 else f"{file.absolute_url()}/@@download/file"
        answer = get(link, name, Accept="application/json")

        assert answer.status_code == status
        assert (answer.content == CONTENT) == (status == 200)
        if status == 200:
            served_as = (answer.headers["Content-Disposition"], answer.headers["X-Content-Type-Options"])
            assert served_as == (attachment(NAME), "nosniff")

    def test_anonymous_is_sent_to_log_in(self, served):
        """A browser without account is asked for one."""
        _case, file = served
        answer = get(f"{file.absolute_url()}/@@file", "")

        assert (answer.status_code, "require_login" in answer.headers["Location"]) == (302, True)

    def test_part_of_a_file(self, served):
        """A download that broke off goes on."""
        _case, file = served
        answer = get(f"{file.absolute_url()}/@@file", "applicant1", Range="bytes=10-19")

        assert (answer.status_code, answer.content) == (206, CONTENT[10:20])

    def test_page_of_a_file(self, served):
        """The address of the file itself leads to it."""
        _case, file = served
        answer = get(file.absolute_url(), "applicant1")

        assert (answer.status_code, answer.headers["Location"]) == (302, f"{file.absolute_url()}/@@file")

    def test_technical_file_is_for_applicant_and_body(self, served):
        """第六条（四）1: drawings do not go to the prequalification group or the federation."""
        case, file = served
        report = create(case, "CertificationReport", body_id="bodya")
        drawing = create(report, "TechnicalFile", file=file.file, uploaded_at=file.uploaded_at)
        transaction.commit()
        found = {name: get(f"{drawing.absolute_url()}/@@file", name).status_code for name in ("examiner1", "lead1", "")}

        assert found == {"examiner1": 302, "lead1": 302, "": 302}
        with api.env.adopt_roles(["Manager"]):
            assert not api.user.has_permission("View", obj=drawing)


class TestNames:
    @pytest.mark.parametrize(
        ("filename", "expected"),
        [
            (NAME, "2025.pdf"),
            ("申请表.docx", "file.docx"),
            ('a"b\r\nX: y.pdf', "abX y.pdf"),
            ("（１）.xlsx", "1.xlsx"),
            ("没有扩展名", "file"),
        ],
    )
    def test_ascii(self, filename, expected):
        """Whatever a name contains, the fallback is harmless ASCII with its ending."""
        assert ascii_name(filename) == expected

    def test_header(self):
        """Both forms of the name; nothing in the long one but RFC 8187's characters."""
        expected = "attachment; filename=\"a.pdf\"; filename*=UTF-8''%E3%80%8Aa%E3%80%8B%20%2F%22.pdf"
        assert attachment('《a》 /".pdf') == expected
