"""What an applicant does on the screen: begins a case, fills in form and materials, completes what is asked for."""

from pathlib import Path
import re
from real_files import pdf_at
from typing import Any


TEXT = "内容充实的说明。"
OVERVIEW = ("introduction", "main_products", "quality_management", "market_position")
ITEM = {"executing_standard": "GB/T 19777—2013", "started_on": "2015-05-01", "sites": "太原市测试路1号"}
OWN = {"product": {"model": "500ml", "process": "固态发酵"}, "service": {"scope": "旅游接待服务"}}
CONSENTS = ("处理申报所需的个人信息", "向评审机构提供办理所需的信息", "通过后公开企业和产品的有关信息")


class Applicant:
    """A page of an applicant who is logged in, and the case."""

    def __init__(self, page: Any, case: str) -> None:
        self.page = page
        self.case = case

    def section(self, name: str, /, **values: str) -> None:
        """Fill a section in, by the ids of its fields, and go on."""
        self.page.goto(f"{self.case}/@@application-form?section={name}")
        for field, value in values.items():
            self.page.fill(f"#form-widgets-{field.replace('__', '-')}", value)
        self.go_on()

    def go_on(self) -> None:
        """Save, and see that it is said."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="保存并继续").click()
        self.page.get_by_text(re.compile("已保存（.*）。")).first.wait_for()

    def problems(self) -> int:
        """How many reasons the last page lists."""
        self.page.goto(f"{self.case}/@@application-check")
        return self.page.locator(".jp-checklist > .jp-no").count()

    def fill_in_form(self, kind: str = "product", name: str = "测试陈醋") -> None:
        """表一 to 表三 and the consents."""
        self.section("overview", **dict.fromkeys(OVERVIEW, TEXT))
        self.section("item", name=name, **ITEM, **OWN[kind])
        self.section("parties")
        years = {f"{year}__{column}": "9000" for year in (1, 2) for column in ("turnover", "product_sales")}
        self.section("finance", **years, **{f"{year}__source": "审计报告" for year in (1, 2)})
        self._choose_dimensions()
        self.page.get_by_label("本单位作出上述承诺").check()
        self.page.fill("#form-widgets-person", "张三")
        self.page.fill("#form-widgets-signed_on", "2026-01-05")
        self.go_on()
        for words in CONSENTS:
            self.page.get_by_label(words).check()
        self.go_on()

    def _choose_dimensions(self) -> None:
        self.page.goto(f"{self.case}/@@application-form?section=dimensions")
        for id in ("industry_development", "social_effect"):
            block = self.page.locator(f"#block-{id}")
            block.locator("summary").first.click()
            block.get_by_label("选择这一方面").check()
            self.page.fill(f"#form-widgets-{id}-text", "先进在于全程固态发酵。")
            self.page.fill(f"#form-widgets-{id}-evidence", "检验报告第3页。")
        self.go_on()

    def upload(self, box: str, *paths: Path) -> None:
        """Choose files for a sub-item; script sends them one by one."""
        files = self.page.locator(f"#files-{box}")
        fold = self.page.locator(f"#{box} > details")
        if fold.count() and fold.get_attribute("open") is None:
            fold.locator("summary").first.click()
        more = files.locator(".jp-upload-more")
        if more.get_attribute("open") is None:
            more.locator("summary").click()
        files.locator(".jp-upload-form input[type=file]").set_input_files([str(one) for one in paths])
        files.locator(".jp-upload-form button").click()
        for one in paths:
            files.get_by_role("link", name=one.name, exact=True).wait_for()

    def upload_all(self, folder: Path, boxes: list[str]) -> None:
        """A file for every sub-item; the sealed scan last, when the printed form is settled."""
        self.page.goto(f"{self.case}/@@materials")
        for box in boxes:
            self.upload(box, pdf_at(folder / f"证明材料 {box}.pdf"))
        self.upload_scan(folder)

    def upload_scan(self, folder: Path) -> None:
        """The signed and sealed application."""
        self.page.goto(f"{self.case}/@@application-form?section=undertaking")
        self.upload("material-1", pdf_at(folder / "签字盖章扫描件.pdf"))

    def download(self, box: str, name: str) -> tuple[str, bytes]:
        """The suggested name and the bytes of a file."""
        with self.page.expect_download() as started:
            self.page.locator(f"#files-{box}").get_by_role("link", name=name, exact=True).click()
        return started.value.suggested_filename, Path(started.value.path()).read_bytes()

    def answer_defects(self, answer: str) -> None:
        """Say of everything that is asked for on this page what has been done."""
        for one in self.page.locator('[name^="defect-answer-"]').all():
            one.fill(answer)
        with self.page.expect_navigation():
            self.page.locator('[name="save-answers"]').first.click()
        self.page.get_by_text("答复已保存。").first.wait_for()
