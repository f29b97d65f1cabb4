"""Every vocabulary that a drawing or a schema names exists, and its terms can be sent by a browser."""

from collections.abc import Iterator
from plone.dexterity.interfaces import IDexterityFTI
import pytest
from shanxi.jingpin.content.call_defaults import SECTORS_OF_2025
from shanxi.jingpin.content.section_schemas import SCHEMAS
from shanxi.jingpin.process.dimensions import DIMENSIONS
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.process.principles import PRINCIPLES
from shanxi.jingpin.process.termination import GROUNDS
from shanxi.jingpin.process.workflows import DRAWINGS
from shanxi.jingpin.process.workflows import WORKFLOWS
from shanxi.jingpin.vocabularies.tables import Table
from typing import Any
from zope.component import getUtilitiesFor
from zope.component import getUtility
from zope.schema import getFields
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IVocabularyFactory


def drawn() -> list[str]:
    """The vocabularies of decision fields."""
    fields = (field for drawing in DRAWINGS for step in drawing.transitions for field in step.records)
    return sorted({field.vocabulary for field in fields if field.kind in (Kind.CHOICE, Kind.CHOICES)})


def chosen(schema: Any) -> Iterator[str]:
    """The vocabularies of a schema, rows included."""
    for field in getFields(schema).values():
        yield from _of_field(field)


def _of_field(field: Any) -> Iterator[str]:
    if IChoice.providedBy(field):
        yield field.vocabularyName
    inner = getattr(field, "value_type", None)
    if getattr(inner, "schema", None) is not None:
        yield from chosen(inner.schema)
    elif inner is not None:
        yield from _of_field(inner)


@pytest.mark.parametrize("name", drawn())
def test_what_a_decision_names_exists(integration: Any, name: str) -> None:
    assert getUtility(IVocabularyFactory, name=name) is not None


def test_what_a_schema_names_exists(portal: Any) -> None:
    schemas = [*SCHEMAS.values(), *(getUtility(IDexterityFTI, name=one).lookupSchema() for one in WORKFLOWS)]
    named = {name for schema in schemas for name in chosen(schema)}
    known = {name for name, _factory in getUtilitiesFor(IVocabularyFactory)}
    assert named - known == set()
    assert len(named) > 20


def test_every_table_has_terms_with_plain_tokens_and_chinese_titles(portal: Any) -> None:
    tables = {name: one for name, one in getUtilitiesFor(IVocabularyFactory) if isinstance(one, Table)}
    assert len(tables) == 35
    for name, factory in tables.items():
        terms = list(factory(portal))
        assert terms, name
        assert all(str(one.value) == one.token and one.token.isascii() for one in terms), name
        assert all(any("一" <= char <= "鿿" for char in one.title) for one in terms), name


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("dimensions", list(DIMENSIONS)),
        ("sub_items", list(SUB_ITEMS)),
        ("principles", list(PRINCIPLES)),
        ("termination_grounds", list(GROUNDS)),
        ("sectors", list(SECTORS_OF_2025)),
        ("report_conclusions", ["positive", "negative"]),
        ("votes", ["in_favour", "against"]),
        ("passed", [True, False]),
        ("agreed", [True, False]),
        ("industries", list("ABCDEFGHIJKLMNOPQRST")),
        ("cities", [f"14{number:02}00" for number in range(1, 12)]),
    ],
)
def test_the_terms_of(portal: Any, name: str, ids: list[str]) -> None:
    factory = getUtility(IVocabularyFactory, name=f"shanxi.jingpin.{name}")
    assert [one.value for one in factory(portal)] == ids
