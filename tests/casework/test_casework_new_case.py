"""A new case: its materials, what is filled in, and every reason why there is none."""

from AccessControl.unauthorized import Unauthorized
from datetime import timedelta
import pytest
from shanxi.jingpin.casework import clock
from shanxi.jingpin.casework.call_materials import add_materials
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.new_case import CaseRefused
from shanxi.jingpin.casework.new_case import cases_of_enterprise
from shanxi.jingpin.casework.new_case import new_case
from shanxi.jingpin.casework.new_case import open_calls
from shanxi.jingpin.casework.new_case import open_case_of
from shanxi.jingpin.casework.new_case import Wish
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.casework.waiting import waiting_for_me
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.process.wording import moment
import stages
import test_casework_registration as registration
import transaction
from typing import Any


WISH = Wish(sector="food", certified_field="food", preferred_body="bodya")


def draft_of(product: Any, call: Any, wish: Wish = WISH) -> Any:
    """A case begun by the product's own people."""
    with stages.acting_as("applicant1"):
        return new_case(product, call, wish)


class TestDraft:
    def test_has_every_material_of_the_call(self, product: Any, call: Any) -> None:
        case = draft_of(product, call)
        expected = {(one, "applicant" if item.per_party else "") for one, item in SUB_ITEMS.items()}
        assert {(one.sub_item, one.party) for one in case.objectValues()} == expected

    def test_call_that_asks_for_less(self, office_portal: Any, product: Any) -> None:
        call = stages.make_call(materials=["1", "2a", "2c"])
        assert set(draft_of(product, call).objectIds()) == {"material-1", "material-2a-applicant", "material-2c"}

    def test_further_parties_get_their_own_places(self, product: Any, call: Any) -> None:
        case = draft_of(product, call)
        rows = (*case.sections.get("parties")["parties"], {"role": "factory", "name": "另一厂"})
        case.sections.save("parties", {"parties": rows}, case.sections.revision("parties"), "applicant1", clock.now())
        before = set(case.objectIds())
        add_materials(case, call.as_facts())
        assert set(case.objectIds()) - before == {"material-2a-factory"}

    def test_is_filled_in_with_what_is_known(self, product: Any, call: Any) -> None:
        case, enterprise = draft_of(product, call), product.__parent__
        assert case.sections.get("item")["name"] == product.name
        assert case.sections.get("item")["process"] == "固态发酵"
        (party,) = case.sections.get("parties")["parties"]
        assert (party["role"], party["name"], party["credit_code"]) == (
            "applicant",
            enterprise.name,
            enterprise.credit_code,
        )
        file = case.case_file
        assert (file.kind, file.sector, file.certified_field, file.preferred_body, file.application_type) == (
            "product",
            "food",
            "food",
            "bodya",
            "initial",
        )

    def test_waits_for_its_applicant(self, product: Any, call: Any) -> None:
        case = draft_of(product, call)
        with stages.acting_as("applicant1"):
            assert [one.obj.getId() for one in waiting_for_me()] == [case.getId()]

    def test_is_listed_for_its_enterprise_only(self, product: Any, call: Any) -> None:
        case = draft_of(product, call)
        other = stages.make_enterprise(2, "applicant2")
        assert [one.getId() for one in cases_of_enterprise(product.__parent__.getId())] == [case.getId()]
        assert list(cases_of_enterprise(other.getId())) == []


class TestRefusals:
    def refused(self, product: Any, call: Any, wish: Wish = WISH) -> CaseRefused:
        """The refusal."""
        with pytest.raises(CaseRefused) as refusal:
            draft_of(product, call, wish)
        return refusal.value

    def test_closed_call_says_when_to_the_second(self, office_portal: Any, product: Any) -> None:
        closes = clock.now().replace(microsecond=0) + timedelta(hours=1)
        call = stages.make_call(closes_at=closes)
        with clock_at(closes):
            refusal = self.refused(product, call)
            assert open_calls() == tuple(one for one in open_calls() if one.getId() != call.getId())
        assert (str(refusal), refusal.place) == (
            f"申报批次“测试批次”已于{moment(closes)}截止，不能再新建申请。",
            "call",
        )
        with clock_at(closes - timedelta(seconds=1)):
            assert state_of(draft_of(product, call)) == "draft"

    def test_call_that_has_not_opened(self, office_portal: Any, product: Any) -> None:
        opens = clock.now().replace(microsecond=0) + timedelta(days=1)
        refusal = self.refused(product, stages.make_call(opens_at=opens))
        assert str(refusal) == f"申报批次“测试批次”还没有开始受理，将于{moment(opens)}开始。"

    def test_call_that_is_not_published(self, office_portal: Any, product: Any) -> None:
        call = create(office.place("calls"), "Call", title="草案", code="02", opens_at=clock.now() - timedelta(days=1))
        assert str(self.refused(product, call)) == "申报批次“草案”没有发布。"

    def test_product_with_a_draft(self, product: Any, call: Any) -> None:
        case = draft_of(product, call)
        refusal = self.refused(product, call)
        assert (refusal.place, refusal.case.getId()) == ("product", case.getId())
        assert "已有在办的申请（草稿）" in str(refusal)

    def test_product_with_a_submitted_case(self, submitted: Any, product: Any, call: Any) -> None:
        assert submitted.number in str(self.refused(product, call))

    @pytest.mark.parametrize("way_out", ["discard", "withdraw"])
    def test_product_is_free_again(self, product: Any, call: Any, way_out: str) -> None:
        case = stages.make_complete_draft(product, call, "applicant1")
        if way_out == "withdraw":
            stages.submit(case, "applicant1")
        with stages.acting_as("applicant1"):
            take(case, way_out, stages.Decision(opinion="不再申报"))
        assert open_case_of(product) is None
        assert state_of(draft_of(product, call)) == "draft"

    def test_sector_that_the_call_does_not_know(self, product: Any, call: Any) -> None:
        assert self.refused(product, call, Wish(sector="space", certified_field="food")).place == "sector"

    @pytest.mark.parametrize("kind", ["renewal", "change", "extension"])
    def test_renewal_needs_what_was_certified(self, product: Any, call: Any, kind: str) -> None:
        wish = Wish(application_type=kind, sector="food", certified_field="food", predecessor="none")
        assert self.refused(product, call, wish).place == "predecessor"

    @pytest.mark.parametrize("name", ["applicant2", "federation1", "examiner1"])
    def test_others_begin_nothing_for_an_enterprise(self, product: Any, call: Any, name: str) -> None:
        stages.make_enterprise(2, "applicant2")
        with stages.acting_as(name), pytest.raises(Unauthorized):
            new_case(product, call, WISH)


def test_two_drafts_of_one_product_at_once(functional: Any) -> None:
    """Two colleagues press the button at the same moment: one draft."""
    portal = functional["portal"]
    stages.make_bodies(portal)
    call = stages.make_call()
    enterprise = stages.make_enterprise(1, "applicant1")
    groups.join(stages.make_user("colleague"), groups.enterprise_group_id(enterprise.getId()))
    ids = enterprise.getId(), stages.make_product(enterprise, "测试陈醋").getId(), call.getId()
    transaction.commit()

    def begin(name: str) -> str:
        product = office.enterprise(ids[0])._getOb(ids[1])
        try:
            with stages.acting_as(name):
                new_case(product, office.call(ids[2]), WISH)
        except CaseRefused as refusal:
            return refusal.place
        return "draft"

    acts = [lambda name=name: begin(name) for name in ("applicant1", "colleague")]
    results = registration.at_once(functional["zodbDB"], portal.getId(), acts)
    assert sorted(value for _before, value in results) == ["draft", "product"]
    transaction.begin()
    assert len(list(cases_of_enterprise(ids[0]))) == 1
