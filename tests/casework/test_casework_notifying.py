"""The letters of real steps: who gets one, and what it says."""

from shanxi.jingpin.casework.letters import letters_of
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.process.facts import Decision
import stages


def written(case) -> list[tuple[str, list[str]]]:
    return [(one.subject, [person for person, _address in one.recipients]) for one in letters_of(case)]


class TestSubmit:
    def test_receipt_and_task(self, submitted):
        """The applicant gets a receipt to the second, the examiners learn of their task."""
        receipt, task = letters_of(submitted)

        assert receipt.subject == f"申请已收到：测试陈醋（{submitted.number}）"
        assert receipt.recipients == (("applicant1", "applicant1@example.invalid"),)
        assert f"{submitted.case_file.submitted_at:%H:%M:%S}（北京时间，UTC+8）" in receipt.body
        assert [person for person, _address in task.recipients] == ["examiner1", "lead1"]
        assert "逐项审查申报资料" in task.body


class TestReject:
    def test_reasons_go_to_applicant(self, submitted):
        """The opinion is told word by word, with the way to appeal."""
        with stages.acting_as("lead1"):
            take(submitted, "reject", Decision(opinion="检验报告已过期。"))

        letter = next(one for one in letters_of(submitted) if one.subject.startswith("不予通过"))
        assert "检验报告已过期。" in letter.body
        assert "申诉" in letter.body
        assert dict(letter.recipients).keys() == {"applicant1"}


class TestRefusal:
    def test_no_letter(self, draft):
        """A refused step writes nothing."""
        import contextlib

        with stages.acting_as("applicant1"), contextlib.suppress(Exception):
            take(draft, "submit")

        assert written(draft) == []


class TestOpinion:
    """A letter repeats what was written where everybody it goes to may read it."""

    def test_read(self, certificate_issued):
        """Those who have to do it again are told why."""
        stages.step("federation1", certificate_issued, "submit_bundle")
        stages.step("department1", certificate_issued, "return_to_certification", "检验报告有疑问。")

        letter = next(one for one in letters_of(certificate_issued) if one.subject.startswith("退回办理"))
        assert "检验报告有疑问。" in letter.body

    def test_replaced_expert(self, accepted):
        """Who is not part of the case any more is told nothing of it."""
        stages.appoint(accepted)
        stages.step("federation1", accepted, "replace_expert", "另有任务", outgoing="expert3", incoming="expert4")
        assert all("另有任务" not in one.body for one in letters_of(accepted))
