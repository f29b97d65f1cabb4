"""第六条（一）（二） on the screen: begin, fill in, submit; examine, ask for more, accept or reject."""

from applicant import Applicant
from pathlib import Path
from persons import People
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.material_files import materials_of
from shanxi.jingpin.casework.new_case import cases_of_enterprise
import transaction
from typing import Any


MISSING = "请补充第三方出具的创新证明。"


def begin(people: People, account: str, product: Any) -> Any:
    """新建申请; the draft."""
    page = people(account).open(f"{product.portal_url()}/@@new-application?product={product.getId()}")
    for name in ("sector", "certified_field"):
        page.locator(f'[name="form.widgets.{name}:list"]').select_option("food")
    people(account).press("生成草稿")
    transaction.begin()
    (case,) = cases_of_enterprise(product.__parent__.getId())
    return case


def fill_in(people: People, account: str, case: Any, folder: Path) -> Applicant:
    """The whole form, and a file for every sub-item."""
    applicant = Applicant(people(account).page, case.absolute_url())
    applicant.fill_in_form(case.case_file.kind, case.label)
    applicant.upload_all(folder, [one.getId() for one in materials_of(case) if one.sub_item != "1"])
    return applicant


def examine(people: People, case: Any, defect: str = "") -> None:
    """Both verdicts of every row; the sub-item 5a fails where something is missing."""
    page = people("examiner1").open(f"{case.absolute_url()}/@@examine")
    for one in materials_of(case):
        for axis in ("material", "technical"):
            given = "fail" if defect and one.getId() == "material-5a" else "pass"
            page.locator(f'[name="{one.getId()}-{axis}"][value="{given}"]').check()
    if defect:
        page.fill('[name="material-5a-defect"]', defect)
    people("examiner1").press("保存审查表")
    assert "还有 0 项资料没有审完" in page.locator("main").inner_text().replace("\n", " ")


def supplement(people: People, account: str, case: Any, folder: Path) -> None:
    """Once, everything at a time: asked for, answered with a file, handed in again."""
    url = case.absolute_url()
    examiner = people("examiner1")
    examiner.open(f"{url}/@@examine")
    examiner.follow("通知补全材料")
    examiner.confirm("请按要求补全。")
    page = people(account).open(f"{url}/@@materials")
    assert MISSING in page.content()
    applicant = Applicant(page, url)
    applicant.answer_defects("已补充省科技厅的证明。")
    applicant.upload("material-5a", _innovation(folder))
    assert applicant.problems() == 0
    people(account).decide(url, "resubmit")


def accept(people: People, case: Any) -> None:
    """通过并受理, with 表四."""
    lead = people("lead1")
    lead.open(f"{case.absolute_url()}/@@examine")
    lead.follow("通过并受理")
    lead.confirm(
        "经对你单位的材料评审，决定予以受理。",
        handler="李经办",
        handled_on=today().isoformat(),
        principles=("laws", "mandatory_standards", "safety"),
    )


def reject(people: People, case: Any, reasons: str) -> None:
    """不予通过, with reasons."""
    lead = people("lead1")
    lead.open(f"{case.absolute_url()}/@@examine")
    lead.follow("不予通过")
    lead.confirm(reasons)


def _innovation(folder: Path) -> Path:
    path = folder / "创新证明《鉴定意见》（补）.pdf"
    path.write_bytes((folder / "签字盖章扫描件.pdf").read_bytes())
    return path
