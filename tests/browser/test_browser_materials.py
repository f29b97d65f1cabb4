"""The materials without script: one file a request, refusals at their sub-item, everything else stays."""

from AccessControl.unauthorized import Unauthorized
from applicant_browser import browser_of
from applicant_browser import fill
from applicant_browser import text_of
from datetime import timedelta
from io import BytesIO
import pytest
import re
import requests
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.enterprise_data import save_licence
from shanxi.jingpin.casework.examination import material_row
from shanxi.jingpin.casework.examination import MaterialRow
from shanxi.jingpin.casework.examination import save_material_row
from shanxi.jingpin.casework.licence_copy import use_licence
from shanxi.jingpin.casework.material_files import add_file
from shanxi.jingpin.casework.material_files import files_of
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.file_kinds import UnacceptableFile
from shanxi.jingpin.process.facts import Decision
import stages
import transaction


PDF = stages.PDF.replace(b"%s", b"one")
NAME = "《检验报告》（2025 年）.pdf"


@pytest.fixture
def site(functional_portal):
    """A site with bodies, an open call and an enterprise."""
    stages.make_bodies(functional_portal)
    return stages.make_enterprise(1, "applicant1"), stages.make_call()


@pytest.fixture
def case(site):
    """A draft."""
    enterprise, call = site
    return stages.make_draft(stages.make_product(enterprise, "测试陈醋"), call, "applicant1")


def card_of(browser, material) -> str:
    """The part of the page that shows a sub-item."""
    found = re.search(rf'(?s)<article[^>]*id="{material}".*?</article>', browser.contents)
    return found.group(0) if found else ""


def upload(browser, material, name=NAME, content=PDF) -> None:
    """Choose a file and press the button of the sub-item's form."""
    form = browser.getForm(index=_form_index(browser, f"{material}/@@upload"))
    form.getControl(name="file").add_file(BytesIO(content), "application/octet-stream", name)
    form.getControl("上传").click()


def _form_index(browser, action: str) -> int:
    forms = browser._response.forms.items()
    indexes = [number for number, one in forms if isinstance(number, int) and one.action.endswith(action)]
    return indexes[-1]


class TestUpload:
    def test_plain_form(self, case, functional_app):
        """A file with a Chinese name is there afterwards, and it is said."""
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{case.absolute_url()}/@@materials")
        assert "每个不超过50 MB，本件申请合计不超过500 MB" in text_of(browser)
        upload(browser, "material-6a")

        assert f"文件“{NAME}”已上传。" in text_of(browser)
        assert NAME in card_of(browser, "material-6a")
        transaction.begin()
        (file,) = files_of(case["material-6a"])
        assert (file.label, file.file.data) == (NAME, PDF)

    def test_refusal_stands_at_its_sub_item(self, case, functional_app):
        """The reason is there and nowhere else; the files that are there stay."""
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{case.absolute_url()}/@@materials")
        upload(browser, "material-6a")
        upload(browser, "material-6b", "网页.pdf", b"<html></html>")

        assert browser.headers["Status"].startswith("400")
        assert "不是可接收的格式" in card_of(browser, "material-6b")
        assert browser.contents.count("不是可接收的格式") == 1
        assert NAME in card_of(browser, "material-6a")
        transaction.begin()
        assert (case["material-6a"].objectCount(), case["material-6b"].objectCount()) == (1, 0)

    def test_remove_and_replace(self, case, functional_app):
        """Another file in the place of one, then none."""
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{case.absolute_url()}/@@materials")
        upload(browser, "material-6a")
        transaction.begin()
        (file,) = files_of(case["material-6a"])
        forms = browser._response.forms
        number = next(n for n, one in forms.items() if isinstance(n, int) and "replaces" in one.fields)
        form = browser.getForm(index=number)
        form.getControl(name="file").add_file(BytesIO(PDF + b" "), "application/pdf", "新报告.pdf")
        form.getControl("上传并更换").click()
        transaction.begin()
        assert [one.label for one in files_of(case["material-6a"])] == ["新报告.pdf"]
        browser.getControl("删除").click()

        assert "文件“新报告.pdf”已删除。" in text_of(browser)
        transaction.begin()
        assert files_of(case["material-6a"]) == []

    def test_script(self, case, functional_app):
        """Script is answered in JSON; without a token, or by others, nothing is taken."""
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{case.absolute_url()}/@@materials")
        token = browser.getControl(name="_authenticator", index=0).value
        url = f"{case['material-6a'].absolute_url()}/@@upload"

        def post(name: str, filename: str, content: bytes, **data: str) -> tuple[int, str]:
            answer = requests.post(
                url,
                auth=(name, f"{name}-Secret-1"),
                headers={"Accept": "application/json"},
                files={"file": (filename, content)},
                data=data,
                timeout=60,
            )
            return answer.status_code, answer.json().get("message", "")

        assert post("applicant1", NAME, PDF, _authenticator=token) == (200, f"文件“{NAME}”已上传。")
        assert post("applicant1", "空.pdf", b"", _authenticator=token)[0] == 400
        assert "刷新页面" in post("applicant1", "别的.pdf", PDF + b" ")[1]
        assert post("examiner1", "别的.pdf", PDF + b" ", _authenticator=token)[0] in (401, 403)
        transaction.begin()
        assert [one.label for one in files_of(case["material-6a"])] == [NAME]


def shown(browser) -> list[str]:
    """The sub-items on the page."""
    return re.findall(r'<article[^>]*id="material-([^"]+)"', browser.contents)


def is_unfolded(browser, material: str) -> bool:
    """Whether a sub-item starts open."""
    return bool(re.search(r"<details[^>]*\bopen=", card_of(browser, material).split("<summary")[0]))


class TestLength:
    def test_what_is_complete_is_folded(self, case, functional_app):
        """A sub-item that lacks something is open; with a file it is folded, its files counted."""
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{case.absolute_url()}/@@materials")
        assert is_unfolded(browser, "material-6a")
        upload(browser, "material-6a")
        assert not is_unfolded(browser, "material-6a")
        assert "1 个文件" in re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", card_of(browser, "material-6a")))
        browser.open(f"{case.absolute_url()}/@@materials?all=1")
        assert is_unfolded(browser, "material-6a")

    def test_only_what_is_open(self, case, functional_app):
        """A link, so that it works without script."""
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{case.absolute_url()}/@@materials")
        upload(browser, "material-6a")
        before = shown(browser)
        browser.getLink("只看未完成").click()
        assert set(before) - set(shown(browser)) == {"6a", "2c"}
        browser.getLink("显示全部资料").click()
        assert shown(browser) == before

    def test_list_of_kinds(self, case, functional_app):
        """Ten kinds, each with what it lacks."""
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{case.absolute_url()}/@@materials")
        listed = browser.contents.split('id="jp-jump"')[1].split("</nav>")[0]
        assert re.findall(r'href="#kind-(\d+)"', listed) == [str(one) for one in range(1, 11)]
        assert listed.count("处待完善") == 10


class TestFormerParty:
    def test_is_not_shown(self, case, functional_app):
        """An empty place without a party, as one may have been left, is on no page."""
        create(case, "Material", "material-2a-manufacturer", sub_item="2a", party="manufacturer")
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{case.absolute_url()}/@@materials")
        assert [one for one in shown(browser) if one.startswith("2a")] == ["2a-applicant"]

    def test_says_that_it_is_not_needed(self, case, functional_app):
        """Where it holds files they stay on record."""
        create(case, "Material", "material-2a-factory", sub_item="2a", party="factory")
        with stages.acting_as("applicant1"):
            add_file(case["material-2a-factory"], "执照.pdf", BytesIO(PDF))
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{case.absolute_url()}/@@materials")
        assert "不需要这一项" in card_of(browser, "material-2a-factory")


class TestLicence:
    @pytest.fixture
    def licensed(self, site, case):
        """The enterprise has registered its licence."""
        with stages.acting_as("applicant1"):
            save_licence(site[0], "营业执照.pdf", BytesIO(PDF))
        return case

    def test_taken_over(self, licensed, functional_app):
        """One press; a second time the same content is refused, and the button is gone."""
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{licensed.absolute_url()}/@@materials")
        assert browser.contents.count("使用企业登记的营业执照") == 1
        browser.getControl("使用企业登记的营业执照").click()
        assert "文件“营业执照.pdf”已上传。" in text_of(browser)
        assert "使用企业登记的营业执照" not in browser.contents
        transaction.begin()
        (file,) = files_of(licensed["material-2a-applicant"])
        assert file.file.data == PDF
        with stages.acting_as("applicant1"), pytest.raises(UnacceptableFile, match="完全相同"):
            use_licence(licensed["material-2a-applicant"])

    def test_nowhere_else(self, licensed):
        """Another sub-item takes no licence; neither does somebody else."""
        with stages.acting_as("applicant1"), pytest.raises(WritingRefused):
            use_licence(licensed["material-3a"])
        with stages.acting_as("examiner1"), pytest.raises(Unauthorized):
            use_licence(licensed["material-2a-applicant"])

    def test_not_offered_without_one(self, case, functional_app):
        """There is nothing to take over."""
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{case.absolute_url()}/@@materials")
        assert "使用企业登记的营业执照" not in browser.contents


class TestDetails:
    def test_saved(self, case, functional_app):
        """What is said of a sub-item; the choices are those of its condition."""
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{case.absolute_url()}/@@materials")
        form = browser.getForm(index=_details_index(browser, "material-7"))
        assert form.getControl(name="applicability").options == ["applicable", "missing", "not_applicable"]
        form.getControl(name="applicability").value = ["not_applicable"]
        form.getControl(name="reason").value = "没有设立技术中心。"
        form.getControl(name="issued_on").value = "2025-02-30"
        form.getControl(name="save-details").click()

        assert "日期请写成" in card_of(browser, "material-7")
        assert 'value="2025-02-30"' in card_of(browser, "material-7")
        transaction.begin()
        kept = (case["material-7"].applicability, case["material-7"].reason, case["material-7"].issued_on)
        assert kept == ("not_applicable", "没有设立技术中心。", None)

    def test_required_sub_item(self, case, functional_app):
        """A required one is never not applicable, and never just 无."""
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{case.absolute_url()}/@@materials")
        options = {
            id: browser.getForm(index=_details_index(browser, id)).getControl(name="applicability").options
            for id in ("material-3a", "material-4c")
        }

        assert options == {"material-3a": ["applicable", "missing"], "material-4c": ["applicable", "none"]}


def _details_index(browser, material: str) -> int:
    return next(
        number
        for number, one in browser._response.forms.items()
        if isinstance(number, int) and "material" in one.fields and one["material"].value == material
    )


class TestSupplement:
    def test_opened_sub_item(self, site, functional_app):
        """Only the named sub-item can be changed; its defect is answered on the page."""
        enterprise, call = site
        case = stages.make_complete_draft(stages.make_product(enterprise, "测试小米"), call, "applicant1")
        stages.submit(case, "applicant1")
        stages.examine(case)
        with stages.acting_as("examiner1"):
            row = MaterialRow("material:5a", "fail", "pass", "内部备注", "请补充创新证明。")
            save_material_row(case["material-5a"], row, material_row(case["material-5a"]).token)
            fields = {"due_on": today() + timedelta(days=10), "parts": ("material:5a",)}
            take(case, "request_supplement", Decision(opinion="请补全。", fields=fields))
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{case.absolute_url()}/@@materials")

        assert "请补充创新证明。" in text_of(browser)
        assert "内部备注" not in browser.contents
        actions = {one.action for one in browser._response.forms.values() if one.action.endswith("@@upload")}
        assert actions == {f"{case['material-5a'].absolute_url()}/@@upload"}
        fill(browser, {"defect-answer-0": "已补充。"}, "save-answers")
        transaction.begin()
        assert [one.answer for one in case.case_file.defects] == ["已补充。"]
