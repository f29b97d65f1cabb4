"""An applicant fills in everything in Chromium, from many problems to none, and gets each file back byte for byte."""

from accessibility import overflow
from applicant import Applicant
from navigation import follow
import pytest
from real_files import pdf_at
from real_files import real_files
from shanxi.jingpin.casework.material_files import materials_of
import stages
import transaction


pytestmark = pytest.mark.browser


@pytest.fixture
def case(functional_portal):
    """A new draft."""
    stages.make_bodies(functional_portal)
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    case = stages.make_draft(product, stages.make_call(), "applicant1")
    transaction.commit()
    return case


@pytest.fixture
def applicant(case, person) -> Applicant:
    """Its applicant, logged in."""
    return Applicant(person("applicant1").page, case.absolute_url())


def test_from_many_problems_to_none(case, applicant, tmp_path):
    """Form, files of every kind, seal; the list of problems shrinks to nothing, and the files come back unchanged."""
    page = applicant.page
    begun = applicant.problems()
    assert begun > 30
    applicant.fill_in_form()
    assert page.url == f"{applicant.case}/@@materials"

    paths = real_files(tmp_path)
    state = page.locator("#state-material-6a")
    assert "待完善" in state.inner_text()
    applicant.upload("material-6a", *paths.values())
    assert "已完善" in state.inner_text()
    assert page.locator("#material-6a .jp-no").count() == 0
    for name, path in paths.items():
        assert applicant.download("material-6a", name) == (name, path.read_bytes())

    for box in [one.getId() for one in materials_of(case) if one.sub_item != "1"]:
        if box != "material-6a":
            applicant.upload(box, pdf_at(tmp_path / f"证明材料 {box}.pdf"))
    page.goto(f"{applicant.case}/@@application-form?section=undertaking")
    assert applicant.problems() == 1
    follow(page, "请打印申请表，签字盖章后上传扫描件。")
    applicant.upload("material-1", pdf_at(tmp_path / "签字盖章扫描件.pdf"))

    assert applicant.problems() == 0
    page.get_by_text("内容已经齐全，可以提交。").wait_for()
    follow(page, "提交申请")
    assert page.url == f"{applicant.case}/@@decide?transition=submit"


def test_refused_file_leaves_the_others(applicant, tmp_path):
    """Of several files each is told its own result."""
    paths = real_files(tmp_path)
    wrong = tmp_path / "其实是网页.pdf"
    wrong.write_bytes(b"<html></html>")
    page = applicant.page
    page.goto(f"{applicant.case}/@@materials")
    files = page.locator("#files-material-6a")
    good = next(iter(paths.values()))
    files.locator(".jp-upload-form input[type=file]").set_input_files([str(wrong), str(good)])
    files.locator(".jp-upload-form button").click()
    files.get_by_role("link", name=good.name, exact=True).wait_for()

    assert files.get_by_text("“其实是网页.pdf”不是可接收的格式").count() == 1
    assert files.get_by_role("link", name=wrong.name).count() == 0


@pytest.mark.parametrize("width", [360, 1440])
def test_no_page_is_wider_than_the_window(applicant, width):
    """Each page of the form fits a phone and a desk."""
    page = applicant.page
    page.set_viewport_size({"width": width, "height": 800})
    sections = ("overview", "item", "parties", "finance", "dimensions", "undertaking", "consents")
    pages = [f"@@application-form?section={name}" for name in sections]
    wide = []
    for path in (*pages, "@@materials", "@@application-check", "@@application-print"):
        answer = page.goto(f"{applicant.case}/{path}")
        if answer.status != 200 or overflow(page) > 0:
            wide.append((path, answer.status))

    assert wide == []
