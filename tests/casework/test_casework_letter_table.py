"""Letters of steps outside the path of a case: standards, notices, objections, a draft that is given up."""

from datetime import timedelta
import notice_stages
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.letters import letters_of
from shanxi.jingpin.content import office
import stages


FEDERATION = {"federation1", "federation2"}


def sent(obj, kind: str) -> list[tuple[str, set[str]]]:
    """Subject and readers of the letters of a step."""
    return [(one.subject, {name for name, _mail in one.recipients}) for one in letters_of(obj) if one.kind == kind]


class TestDraft:
    def test_discarded(self, draft):
        """All accounts of the enterprise learn that a draft is gone."""
        stages.step("applicant1", draft, "discard")

        ((subject, readers),) = sent(draft, "discard")
        assert subject.startswith("草稿已放弃：")
        assert readers == {"applicant1"}


class TestStandard:
    def test_way(self, accepted):
        """The enterprise learns of it, experts are asked to vote, the federation to approve, then to publish."""
        stages.appoint(accepted)
        standard = stages.draft_standard(accepted)
        stages.step("expert1", standard, "start_comment", comment_until=today() + timedelta(days=30))
        with clock_at(now() + timedelta(days=31)):
            stages.step("expert1", standard, "start_voting")
            vote, approve = sent(standard, "start_voting")
            stages.step("federation1", standard, "return_to_draft", "术语须统一。")

        ((subject, readers),) = sent(accepted, "start_comment")
        assert subject == f"团体标准进展：测试陈醋（{accepted.number}）"
        assert readers == {"applicant1"}
        assert vote[0] == "请表决团体标准：山西精品 测试陈醋（未编号）"
        assert {"expert4", "expert5"} <= vote[1]
        assert approve[1] == FEDERATION
        (back,) = [one for one in letters_of(standard) if one.kind == "return_to_draft"]
        assert "术语须统一。" in back.body
        assert "expert1" in dict(back.recipients)

    def test_voters_learn_nothing_of_the_case(self, accepted):
        """Neither its number nor the enterprise."""
        stages.appoint(accepted)
        standard = stages.draft_standard(accepted)
        stages.step("expert1", standard, "start_comment", comment_until=today() + timedelta(days=30))
        with clock_at(now() + timedelta(days=31)):
            stages.step("expert1", standard, "start_voting")

        for letter in letters_of(standard):
            assert accepted.number not in letter.body
            assert "山西测试1有限公司" not in letter.body


class TestNotice:
    def test_started(self, call):
        """The enterprise and its certification body."""
        case = notice_stages.make_awaiting(1, call)
        notice_stages.publish_notice(case)

        readers = [who for _subject, who in sent(case, "start_public_notice")]
        assert {"applicant1"} in readers
        assert {"signatory-a"} in readers

    def test_changed(self, call):
        """Each enterprise of the notice gets a letter of its own."""
        one, two = notice_stages.make_awaiting(1, call), notice_stages.make_awaiting(2, call)
        notice = notice_stages.publish_notice(one, two)
        stages.step("federation1", notice, "correct", "更正", correction="型号更正")

        assert [who for _subject, who in sent(one, "correct")] == [{"applicant1"}]
        assert [who for _subject, who in sent(two, "correct")] == [{"applicant2"}]


class TestObjection:
    def test_federation(self, call):
        """A new objection reaches those who decide on it; not a word of it, and not from whom."""
        case = notice_stages.make_awaiting(1, call)
        notice = notice_stages.publish_notice(case)
        with clock_at(notice_stages.during(notice)):
            objection = notice_stages.object_to(notice, case)

        (letter,) = [one for one in letters_of(objection) if one.kind == "objection_came"]
        assert {name for name, _mail in letter.recipients} == FEDERATION
        assert case.number in letter.body
        assert [one for one in ("指标不实", *notice_stages.SECRETS) if one in letter.body] == []


class TestEnterprise:
    def test_questioned(self, accepted):
        """What has to be put right goes to the enterprise."""
        enterprise = office.enterprise_of_case(accepted)
        stages.step("federation1", enterprise, "question", "住所与执照不符。")

        (letter,) = [one for one in letters_of(enterprise) if one.kind == "question"]
        assert "住所与执照不符。" in letter.body
        assert dict(letter.recipients).keys() == {"applicant1"}
