"""Form sections: kept one by one, with a revision token."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
import pytest
from shanxi.jingpin.content.section_schemas import SCHEMAS
from shanxi.jingpin.content.section_schemas import TITLES
from shanxi.jingpin.content.section_values import empty
from shanxi.jingpin.content.section_values import InvalidSection
from shanxi.jingpin.content.sections import NEW
from shanxi.jingpin.content.sections import RevisionConflict
from shanxi.jingpin.content.sections import Sections
from shanxi.jingpin.process.sections import SECTIONS
from shanxi.jingpin.process.wording import BEIJING
import transaction
from typing import Any
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage
from ZODB.POSException import ConflictError


NOW = datetime(2026, 3, 9, 9, 30, tzinfo=BEIJING)
LATER = NOW + timedelta(minutes=5)
FINANCE = {
    "finance": (
        {"year": 2024, "turnover": Decimal("12000.5"), "product_sales": Decimal(6000), "source": "审计报告"},
        {"year": 2025, "turnover": Decimal(13000), "product_sales": None, "source": None},
    )
}


@pytest.mark.parametrize(("name", "section"), SECTIONS.items())
def test_the_schema_has_the_fields_of_the_process(name: str, section: Any) -> None:
    assert {id: SCHEMAS[name][id].title for id in SCHEMAS[name].names()} == {
        one.name: one.title for one in section.fields
    }


def test_every_section_has_a_title() -> None:
    assert list(TITLES) == list(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_nothing_is_required_in_a_draft(name: str) -> None:
    assert [id for id in SCHEMAS[name].names() if SCHEMAS[name][id].required] == []


def test_an_unsaved_section_is_empty() -> None:
    sections = Sections()
    assert sections.get("finance") == {"finance": ()}
    assert (sections.revision("finance"), sections.saved_at("finance"), sections.saved_by("finance")) == (NEW, None, "")


def test_a_saved_section_is_read_back_with_who_and_when(integration: Any) -> None:
    sections = Sections()
    token = sections.save("finance", FINANCE, NEW, "li", NOW)
    assert sections.get("finance") == FINANCE
    assert (sections.revision("finance"), sections.saved_by("finance"), sections.saved_at("finance")) == (
        token,
        "li",
        NOW,
    )
    assert token != NEW


def test_a_stale_token_is_refused_with_what_is_stored() -> None:
    sections = Sections()
    first = sections.save("overview", {"honours": "甲"}, NEW, "li", NOW)
    second = sections.save("overview", {"honours": "乙"}, first, "wang", LATER)
    with pytest.raises(RevisionConflict) as refusal:
        sections.save("overview", {"honours": "丙"}, first, "li", LATER)
    assert refusal.value.values["honours"] == "乙"
    assert (refusal.value.revision, refusal.value.person, refusal.value.saved_at) == (second, "wang", LATER)
    assert sections.get("overview")["honours"] == "乙"


def test_the_same_values_again_are_no_conflict() -> None:
    sections = Sections()
    token = sections.save("overview", {"honours": "甲"}, NEW, "li", NOW)
    assert sections.save("overview", {"honours": "甲"}, NEW, "li", LATER) == token
    assert sections.saved_at("overview") == NOW


def test_what_was_read_can_be_changed_without_touching_what_is_stored(integration: Any) -> None:
    sections = Sections()
    sections.save("finance", FINANCE, NEW, "li", NOW)
    sections.get("finance")["finance"][0]["year"] = 1999
    assert sections.get("finance") == FINANCE


@pytest.mark.parametrize(
    ("name", "values", "places"),
    [
        ("overview", {"secret": "甲"}, ["secret"]),
        ("overview", {"honours": "甲" * 4001}, ["honours"]),
        ("overview", {"honours": 5}, ["honours"]),
        ("item", {"started_on": "2020-01-01"}, ["started_on"]),
        ("item", {"started_on": date(1700, 1, 1)}, ["started_on"]),
        ("finance", {"finance": [{"year": 2024, "turnover": Decimal(-1)}]}, ["finance.1.turnover"]),
        ("finance", {"finance": [{"year": 2024}, {"turnover": 1.5}]}, ["finance.2.turnover", "finance.2.year"]),
        ("finance", {"finance": [{"year": 2024}] * 6}, ["finance"]),
        ("finance", {"finance": [{"year": 2024, "profit": 1}]}, ["finance.1.profit"]),
        ("parties", {"parties": [{"role": "owner", "name": "甲"}]}, ["parties.1.role"]),
        ("parties", {"parties": [{"role": "factory", "credit_code": "123"}]}, ["parties.1.credit_code"]),
        ("dimensions", {"dimensions": [{"id": "beauty"}]}, ["dimensions.1.id"]),
        ("undertaking", {"text": "0"}, ["text"]),
        ("consents", {"processing": "yes"}, ["processing"]),
    ],
)
def test_values_that_do_not_fit_are_refused_with_their_place(
    integration: Any, name: str, values: dict[str, Any], places: list[str]
) -> None:
    sections = Sections()
    with pytest.raises(InvalidSection) as refusal:
        sections.save(name, values, NEW, "li", NOW)
    assert sorted(refusal.value.errors) == places
    assert sections.get(name) == empty(name)


def test_a_credit_code_is_stored_normalised(integration: Any) -> None:
    sections = Sections()
    row = {"role": "applicant", "name": "甲", "credit_code": " ９１１４０４３１ｍａ0000005x "}
    sections.save("parties", {"parties": [row]}, NEW, "li", NOW)
    assert sections.get("parties")["parties"][0]["credit_code"] == "91140431MA0000005X"


def test_the_form_hash_follows_what_is_sealed_and_nothing_else(integration: Any) -> None:
    sections = Sections()
    before = sections.form_hash()
    sections.save("consents", {"processing": True}, NEW, "li", NOW)
    assert sections.form_hash() == before
    sections.save("item", {"name": "青峰小米"}, NEW, "li", NOW)
    changed = sections.form_hash()
    assert changed != before
    sections.save("item", {"name": None}, sections.revision("item"), "li", LATER)
    assert sections.form_hash() == before


def test_saving_moves_no_catalog_and_no_modification_date(portal: Any, case: Any) -> None:
    counter, modified = portal.portal_catalog.getCounter(), case.modified()
    case.sections.save("item", {"name": "青峰小米"}, NEW, "li", NOW)
    assert (portal.portal_catalog.getCounter(), case.modified()) == (counter, modified)
    assert case.label == "青峰小米"


@pytest.fixture
def database(tmp_path: Path) -> Any:
    """A database with the sections of one case."""
    opened = DB(FileStorage(str(tmp_path / "Data.fs")))
    with opened.transaction() as connection:
        connection.root.sections = Sections()
        connection.root.sections.save("overview", {"honours": "甲"}, NEW, "li", NOW)
        connection.root.sections.save("item", {"name": "甲"}, NEW, "li", NOW)
    yield opened
    opened.close()


def _saved_in(database: Any, name: str, values: dict[str, Any]) -> transaction.TransactionManager:
    manager = transaction.TransactionManager()
    sections = database.open(manager).root.sections
    sections.save(name, values, sections.revision(name), "li", LATER)
    return manager


def test_two_people_save_two_sections_at_once(database: Any) -> None:
    first = _saved_in(database, "overview", {"honours": "乙"})
    second = _saved_in(database, "item", {"name": "乙"})
    first.commit()
    second.commit()
    with database.transaction() as connection:
        found = connection.root.sections
        assert (found.get("overview")["honours"], found.get("item")["name"]) == ("乙", "乙")


def test_of_two_who_save_one_section_at_once_the_second_has_to_look_again(database: Any) -> None:
    first = _saved_in(database, "overview", {"honours": "乙"})
    second = _saved_in(database, "overview", {"honours": "丙"})
    first.commit()
    with pytest.raises(ConflictError):
        second.commit()
    second.abort()
