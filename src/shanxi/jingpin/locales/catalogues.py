"""The files of a domain: template, one catalogue a language, and what gettext reads."""

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.messages.pofile import write_po
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from io import BytesIO
from pathlib import Path
import re
from shanxi.jingpin import PACKAGE_NAME


FOLDER = "src/shanxi/jingpin/locales"
SOURCE, ENGLISH = "zh_CN", "en"
#: No moment in the files: the same texts give the same bytes.
NEVER = datetime(2026, 1, 1, tzinfo=UTC)


def files(checkout: Path, template: Catalog) -> Iterator[tuple[Path, bytes]]:
    """Every file that the command writes, with what it should hold."""
    folder = checkout / FOLDER
    yield folder / f"{PACKAGE_NAME}.pot", as_po(template, "")
    for language in (SOURCE, ENGLISH):
        path = folder / language / "LC_MESSAGES" / f"{PACKAGE_NAME}.po"
        filled = translated(template, read(path, language), language)
        yield path, as_po(filled, language)
        yield path.with_suffix(".mo"), as_mo(filled)
    for path in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        if path.stem != PACKAGE_NAME:
            yield path.with_suffix(".mo"), as_mo(read(path, path.parent.parent.name))


def read(path: Path, language: str) -> Catalog:
    """A catalogue; an empty one where there is no file yet."""
    if not path.is_file():
        return Catalog(locale=language, fuzzy=False)
    with path.open("rb") as handle:
        return read_po(handle, locale=language, domain=path.stem)


def translated(template: Catalog, known: Catalog, language: str) -> Catalog:
    """The template's texts in a language: Chinese is the text itself, English what is known of it."""
    catalogue = Catalog(locale=language, domain=PACKAGE_NAME, fuzzy=False)
    for message in template:
        if message.id:
            old = known.get(message.id)
            text = source_text(message) if language == SOURCE else old.string if old is not None else ""
            catalogue.add(message.id, text, locations=message.locations, auto_comments=message.auto_comments)
    return catalogue


def source_text(message: Message) -> str:
    """The Chinese text: the id itself, or the default where the id is only a name."""
    found = re.match(r'Default: "(.*)"', " ".join(message.auto_comments), re.DOTALL)
    return found.group(1).replace('\\"', '"') if found else str(message.id)


def as_po(catalogue: Catalog, language: str) -> bytes:
    """The catalogue as text: no dates, no line numbers."""
    buffer = BytesIO()
    _settle(catalogue)
    write_po(buffer, catalogue, width=120, include_lineno=False, omit_header=True, sort_output=False)
    return _header(catalogue.domain or PACKAGE_NAME, language).encode() + buffer.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    """The catalogue as gettext reads it."""
    buffer = BytesIO()
    _settle(catalogue)
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def _settle(catalogue: Catalog) -> None:
    catalogue.creation_date = NEVER
    catalogue.revision_date = NEVER
    catalogue.project, catalogue.version = PACKAGE_NAME, "1"
    for message in catalogue:
        message.flags.discard("python-format")  # guessed from percent signs and braces
        message.flags.discard("python-brace-format")


def _header(domain: str, language: str) -> str:
    return (
        'msgid ""\nmsgstr ""\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Language: {language}\\n"\n'
        f'"Domain: {domain}\\n"\n\n'
    )
