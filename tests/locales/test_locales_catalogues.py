"""The command that refreshes the catalogues, on a small checkout of its own."""

from babel.messages.pofile import read_po
import gettext
import io
from pathlib import Path
import pytest
from shanxi.jingpin.locales.__main__ import main
from shanxi.jingpin.locales.catalogues import files
from shanxi.jingpin.locales.catalogues import FOLDER
from shanxi.jingpin.locales.extraction import extracted
from shanxi.jingpin.locales.extraction import process_titles


CODE = 'from shanxi.jingpin import _\n\n\nFIRST = _("企业年报")\nSECOND = _("产品目录")\n'
TEMPLATE = '<p i18n:domain="shanxi.jingpin" i18n:translate="">欢迎来到<b i18n:name="place">太原</b></p>'


@pytest.fixture
def checkout(tmp_path) -> Path:
    """A checkout with one module and one template."""
    package = tmp_path / "src" / "shanxi" / "jingpin"
    package.mkdir(parents=True)
    (tmp_path / "profiles").mkdir()
    (package / "code.py").write_text(CODE, encoding="utf-8")
    (package / "page.pt").write_text(TEMPLATE, encoding="utf-8")
    return tmp_path


def catalogue(checkout: Path, language: str):
    """A catalogue as it lies on the disk."""
    path = checkout / FOLDER / language / "LC_MESSAGES" / "shanxi.jingpin.po"
    return read_po(io.BytesIO(path.read_bytes()), locale=language)


def ready(checkout: Path, language: str):
    """The same as gettext reads it."""
    with (checkout / FOLDER / language / "LC_MESSAGES" / "shanxi.jingpin.mo").open("rb") as handle:
        return gettext.GNUTranslations(handle)


class TestExtraction:
    def test_code_template_and_process(self, checkout):
        """All three sources, nothing else."""
        found = {message.id for message in extracted(checkout) if message.id}

        assert found == {"企业年报", "产品目录", "欢迎来到${place}", *process_titles()}

    def test_no_line_numbers(self, checkout):
        """A line added above moves nothing in the catalogue."""
        before = dict(files(checkout, extracted(checkout)))
        (checkout / "src" / "shanxi" / "jingpin" / "code.py").write_text(f"\n\n\n{CODE}", encoding="utf-8")

        assert dict(files(checkout, extracted(checkout))) == before


class TestCommand:
    def test_check_lists_what_is_missing(self, checkout, capsys):
        """Nothing is written by a check."""
        assert main(["--check"], checkout) == 1

        assert capsys.readouterr().out.splitlines() == [
            f"differs: {FOLDER}/{name} (make i18n)"
            for name in (
                "shanxi.jingpin.pot",
                "zh_CN/LC_MESSAGES/shanxi.jingpin.po",
                "zh_CN/LC_MESSAGES/shanxi.jingpin.mo",
                "en/LC_MESSAGES/shanxi.jingpin.po",
                "en/LC_MESSAGES/shanxi.jingpin.mo",
            )
        ]
        assert not (checkout / FOLDER).exists()

    def test_chinese_is_the_text_itself(self, checkout):
        """Nothing falls back to another language."""
        main([], checkout)

        assert ready(checkout, "zh_CN").gettext("企业年报") == "企业年报"
        assert main(["--check"], checkout) == 0

    def test_english_is_kept_and_the_rest_dropped(self, checkout):
        """A translation stays as long as its text is used."""
        main([], checkout)
        path = checkout / FOLDER / "en" / "LC_MESSAGES" / "shanxi.jingpin.po"
        path.write_text(
            path.read_text("utf-8")
            .replace('msgid "企业年报"\nmsgstr ""', 'msgid "企业年报"\nmsgstr "Annual report"')
            .replace('msgid "产品目录"\nmsgstr ""', 'msgid "产品目录"\nmsgstr "Products"'),
            encoding="utf-8",
        )
        module = checkout / "src" / "shanxi" / "jingpin" / "code.py"
        module.write_text(CODE.replace('SECOND = _("产品目录")\n', ""), encoding="utf-8")

        main([], checkout)

        assert ready(checkout, "en").gettext("企业年报") == "Annual report"
        assert catalogue(checkout, "en").get("产品目录") is None

    def test_supplement_is_compiled(self, checkout):
        """A catalogue for somebody else's domain is written by hand and compiled here."""
        folder = checkout / FOLDER / "zh_CN" / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / "plone.po").write_text(
            'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Pin"\nmsgstr "固定"\n',
            encoding="utf-8",
        )

        main([], checkout)

        with (folder / "plone.mo").open("rb") as handle:
            assert gettext.GNUTranslations(handle).gettext("Pin") == "固定"
