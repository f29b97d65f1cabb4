"""第六条（六）: objections come in, are accepted or kept as 线索, heard, decided, answered."""

import notice_stages
from plone import api
import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.letters import letters_of
from shanxi.jingpin.casework.mail_settings import link_to
from shanxi.jingpin.casework.manifest import manifest_of
from shanxi.jingpin.casework.objecting import is_clue
from shanxi.jingpin.casework.objecting import ObjectionRefused
from shanxi.jingpin.casework.objecting import write_investigation
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.casework.waiting import waiting_for_me
from shanxi.jingpin.content import office
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import last_day
import stages


def state(obj):
    return api.content.get_state(obj)


def may(name, permission, obj):
    with stages.acting_as(name):
        return bool(api.user.has_permission(permission, obj=obj))


@pytest.fixture
def case(call):
    return notice_stages.make_awaiting(1, call)


@pytest.fixture
def notice(case):
    return notice_stages.publish_notice(case)


@pytest.fixture
def objection(notice, case):
    with clock_at(notice_stages.during(notice)):
        return notice_stages.object_to(notice, case)


class TestReceived:
    def test_kept(self, objection, notice, case):
        """Number, moment, case and notice; the federation is waited for."""
        assert objection.number == f"YY{notice.starts_at.year}-0001"
        assert (objection.notice_id, case.case_file.objections) == (notice.getId(), (objection.getId(),))
        assert not is_clue(objection)
        with stages.acting_as("federation1"):
            assert [one.awaited.words for one in waiting_for_me() if one.obj.getId() == objection.getId()] == [
                "决定是否受理异议"
            ]

    def test_receipt(self, objection):
        """The letter has the number, and nothing of what was objected."""
        (letter,) = [one for one in letters_of(objection) if one.kind == "objection_receipt"]

        assert objection.number in letter.subject
        assert [one for one in ("指标不实", *notice_stages.SECRETS) if one in letter.body] == []

    @pytest.mark.parametrize(
        ("name", "view", "redacted"),
        [
            ("federation1", True, False),
            ("applicant1", False, False),
            ("examiner1", False, False),
            ("expert1", False, False),
            ("evaluator-a", False, False),
            ("department1", False, False),
        ],
    )
    def test_who_reads(self, objection, name, view, redacted):
        """Who objects is confidential; before it is accepted the enterprise knows nothing."""
        found = [may(name, one, objection) for one in ("View", "shanxi.jingpin: View Redacted Objection")]
        assert found == [view, redacted]

    def test_not_in_the_catalog(self, objection):
        """Nothing of it is indexed."""
        catalog = api.portal.get_tool("portal_catalog")
        assert len(catalog.unrestrictedSearchResults(portal_type="Objection")) == 0

    def test_before_the_period(self, notice, case):
        """What is not shown yet cannot be objected to."""
        with pytest.raises(ObjectionRefused, match="还没有开始"):
            notice_stages.object_to(notice, case)

    def test_other_item(self, notice, case):
        """Only what the notice lists."""
        from shanxi.jingpin.casework.objecting import Objected
        from shanxi.jingpin.casework.objecting import receive_objection

        with clock_at(notice_stages.during(notice)), pytest.raises(ObjectionRefused, match="没有列入"):
            receive_objection(notice.page_id, "SXJP-1999-01-0001", Objected("x"), ())

    @pytest.mark.parametrize(("moment", "who"), [("after", "严秘密"), ("during", "")])
    def test_clue(self, notice, case, moment, who):
        """Late or anonymous: kept, cannot be accepted, blocks nothing."""
        with clock_at(getattr(notice_stages, moment)(notice)):
            clue = notice_stages.object_to(notice, case, objector=who)
            assert is_clue(clue)
            with stages.acting_as("federation1"), pytest.raises(TransitionBlocked) as refusal:
                take(clue, "accept", Decision(fields={"redacted_facts": "有人反映"}))
        assert [one.code for one in refusal.value.blockers] == (
            ["objection.named"] if not who else ["objection.in_time"]
        )


class TestHandled:
    def test_redacted_facts_hide_the_objector(self, objection):
        """A name in the text for the enterprise is refused."""
        with stages.acting_as("federation1"), pytest.raises(TransitionBlocked) as refusal:
            take(objection, "accept", Decision(fields={"redacted_facts": "严秘密反映指标不实"}))

        assert [one.code for one in refusal.value.blockers] == ["objection.redacted"]

    def test_enterprise_is_heard(self, objection):
        """Accepted: the enterprise reads the redacted facts, states its case; the identity stays closed."""
        with clock_at(objection.received_at):
            with stages.acting_as("federation1"):
                take(objection, "accept", Decision(fields={"redacted_facts": "有人认为指标不实。"}))
            assert may("applicant1", "shanxi.jingpin: View Redacted Objection", objection)
            assert not may("applicant1", "View", objection)
            with stages.acting_as("applicant1"):
                take(objection, "state_case", Decision(fields={"statement": "我方指标属实。"}))
        assert (objection.statement, objection.stated_at) == ("我方指标属实。", objection.received_at)

    def test_not_decided_unheard(self, objection):
        """Without investigation and without the enterprise's side nothing is decided."""
        with clock_at(objection.received_at), stages.acting_as("federation1"):
            take(objection, "accept", Decision(fields={"redacted_facts": "有人认为指标不实。"}))
            take(objection, "investigate", Decision())
            with pytest.raises(TransitionBlocked) as refusal:
                take(objection, "dismiss", Decision(opinion="不成立"))
        assert [one.code for one in refusal.value.blockers] == ["objection.investigated", "objection.heard"]

    def test_dismissed_by_two_persons_and_answered(self, objection):
        """One proposes, another confirms; the objector gets the reply as it was written."""
        with clock_at(objection.received_at):
            notice_stages.dismiss(objection)
            assert (state(objection), objection.outcome) == ("dismissed", "dismissed")
            with stages.acting_as("federation1"):
                fields = {"replied_on": objection.received_at.date(), "reply": "经核查，异议不成立。"}
                take(objection, "reply", Decision(fields=fields))
        assert state(objection) == "replied"
        (letter,) = [one for one in letters_of(objection) if one.kind == "objection_reply"]
        assert "经核查，异议不成立。" in letter.body

    def test_investigation_is_written_by_handlers(self, objection):
        """Nobody else writes it."""
        from AccessControl.unauthorized import Unauthorized

        with stages.acting_as("applicant1"), pytest.raises(Unauthorized):
            write_investigation(objection, "乱写", True)
        with stages.acting_as("federation1"):
            write_investigation(objection, "已核查", False)
        assert (objection.investigation, objection.concerns_case) == ("已核查", False)


class TestEnterpriseTold:
    """The enterprise learns of it, of its time and of the end; never who objects."""

    @pytest.fixture
    def accepted(self, objection):
        with clock_at(objection.received_at), stages.acting_as("federation1"):
            take(objection, "accept", Decision(fields={"redacted_facts": "有人认为总酸指标不实。"}))
        return objection

    def tasks(self, objection):
        with clock_at(objection.received_at), stages.acting_as("applicant1"):
            return [one for one in waiting_for_me() if one.obj.getId() == objection.getId()]

    def to_enterprise(self, objection):
        return [one for one in letters_of(objection) if dict(one.recipients).keys() == {"applicant1"}]

    def test_task(self, accepted):
        """It has to state its case until the day that the page and the letter say; then nothing is left."""
        (task,) = self.tasks(accepted)
        last = last_day(accepted.statement_until)
        assert (task.awaited.words, task.awaited.page, task.task.due_on) == ("陈述申辩", "@@redacted", last)
        (letter,) = self.to_enterprise(accepted)
        assert f"在{day(last)}（含当日）之前陈述申辩" in letter.body
        assert f"{link_to(accepted)}/@@redacted\n" in letter.body
        with clock_at(accepted.received_at), stages.acting_as("applicant1"):
            take(accepted, "state_case", Decision(fields={"statement": "我方指标属实。"}))
        assert self.tasks(accepted) == []

    def test_task_is_over_with_its_time(self, accepted):
        """Whoever has let it pass is not asked any more."""
        with clock_at(accepted.statement_until), stages.acting_as("applicant1"):
            assert [one for one in waiting_for_me() if one.obj.getId() == accepted.getId()] == []

    def test_federation_has_no_term_of_the_enterprise(self, accepted):
        """The term is the enterprise's."""
        with stages.acting_as("federation1"):
            (task,) = [one for one in waiting_for_me() if one.obj.getId() == accepted.getId()]
        assert task.task.due_on is None

    def test_outcome(self, objection):
        """Decided and answered: two letters, neither of which says who objected or what was answered."""
        with clock_at(objection.received_at):
            notice_stages.dismiss(objection)
            with stages.acting_as("federation1"):
                fields = {"replied_on": objection.received_at.date(), "reply": "严秘密先生：经核查，异议不成立。"}
                take(objection, "reply", Decision(fields=fields))
        letters = self.to_enterprise(objection)
        assert [one.kind for one in letters] == ["accept", "dismiss", "reply"]
        assert "办理结果为“不成立”" in letters[1].body
        said = "".join(one.subject + one.body for one in letters)
        assert [one for one in (*notice_stages.SECRETS, "经核查") if one in said] == []


class TestUpheld:
    def test_case_goes_back(self, objection, notice, case):
        """An upheld objection turns the case back; the notice says it has left, not why."""
        office.standard(case.case_file.standard).scope = "批准之后改动的范围"
        with clock_at(objection.received_at):
            with stages.acting_as("federation1"):
                take(objection, "accept", Decision(fields={"redacted_facts": "有人认为指标不实。"}))
                take(objection, "investigate", Decision())
            with stages.acting_as("applicant1"):
                take(objection, "state_case", Decision(fields={"statement": "承认。"}))
            objection.investigation = "属实"
            for name in ("federation1", "federation2"):
                with stages.acting_as(name):
                    take(objection, "uphold", Decision(opinion="成立"))
            with stages.acting_as("federation2"):
                words = [one.awaited.words for one in waiting_for_me() if one.obj.getId() == case.getId()]
                assert words == ["异议成立，决定重新汇总审核或者不予通过"]
            for name in ("federation1", "federation2"):
                with stages.acting_as(name):
                    take(
                        case,
                        "reopen_after_objection",
                        Decision(opinion="重审", fields={"objection": objection.getId()}),
                    )
        assert (state(case), case.case_file.notice, objection.settled) == ("joint_review", "", True)
        file = case.case_file
        assert (file.manifest, file.approved_manifest, file.departments) == (manifest_of(case), "", ("departmenta",))
        assert [row["remark"] for row in notice_stages.page_of(notice).rows] == ["退出本次公示，重新审核后另行公示"]
