"""The letters' texts: every step has its row, every placeholder exists, and what people write stays text."""

from datetime import date
from datetime import datetime
from hypothesis import given
from hypothesis import strategies as st
import pytest
from shanxi.jingpin.casework import letter_texts
from shanxi.jingpin.casework import letter_texts_public
from shanxi.jingpin.casework.letter_exemptions import EXEMPT
from shanxi.jingpin.casework.letter_frame import compose
from shanxi.jingpin.casework.letter_frame import filled
from shanxi.jingpin.casework.letter_frame import LetterText
from shanxi.jingpin.casework.letter_frame import Occasion
from shanxi.jingpin.casework.letter_frame import PLACEHOLDER
from shanxi.jingpin.casework.letter_frame import values_of
from shanxi.jingpin.casework.letter_table import Audience
from shanxi.jingpin.casework.letter_table import LETTERS
from shanxi.jingpin.casework.letter_table import letters_of_step
from shanxi.jingpin.process.wording import BEIJING
from shanxi.jingpin.process.workflows import DRAWINGS
from shanxi.jingpin.process.workflows import WORKFLOWS


NAMED = vars(letter_texts) | vars(letter_texts_public)
TEXTS = {name: one for name, one in NAMED.items() if isinstance(one, LetterText)}

FULL = Occasion(
    at=datetime(2026, 11, 23, 9, 5, 7, tzinfo=BEIJING),
    number="SXJP-2026-A1-0001",
    enterprise="沁州黄公司",
    product="沁州黄小米",
    step="提交申请",
    stage="资格预审",
    opinion="材料齐全。\n同意。",
    question="工艺有何不同？",
    defects=("2a 营业执照：缺副本。", "8 专利：缺证书。"),
    next_step="审查申报资料",
    due=date(2026, 12, 7),
    body="某认证公司",
    certificate="SXJP202600001",
    announcement="2026年第1号公告",
    first=date(2026, 12, 1),
    last=date(2026, 12, 7),
    link="https://jingpin.example.org/office/cases/1",
    public_link="https://jingpin.example.org/notice",
    contact="联合会秘书处 0351-0000000",
    site="“山西精品”官网",
)


class TestTable:
    @pytest.mark.parametrize("portal_type", sorted(LETTERS))
    def test_every_step(self, portal_type):
        """Each step of the drawing has its row, if an empty one."""
        drawn = {one.id.value for one in WORKFLOWS[portal_type].transitions}
        assert set(LETTERS[portal_type]) == drawn

    def test_every_text(self):
        """Each text is sent by some step."""
        sent = {id(one.text) for table in LETTERS.values() for row in table.values() for one in row}
        assert [name for name, one in TEXTS.items() if id(one) not in sent] == []

    def test_audience(self):
        """A letter that speaks to the enterprise goes to it and to nobody else."""
        for table in LETTERS.values():
            for row in table.values():
                for one in row:
                    to_applicant = one.text.paragraphs[0] == letter_texts.TO_APPLICANT
                    assert to_applicant is (one.audience in (Audience.APPLICANT, Audience.LISTED))

    def test_end(self):
        """The applicant is told of every end of a case, a draft's, too."""
        ends = {"rejected", "withdrawn", "terminated", "certified"}
        for one in WORKFLOWS["Application"].transitions:
            if one.target in ends:
                told = [letter.audience for letter in letters_of_step("Application", one.id.value)]
                assert told[:1] == [Audience.APPLICANT], one.id

    def test_no_letters(self):
        assert letters_of_step("Application", "carry_over") == ()
        assert letters_of_step("ReviewBody", "deactivate") == ()

    @pytest.mark.parametrize("workflow", DRAWINGS, ids=[one.portal_type for one in DRAWINGS])
    def test_every_change_of_state(self, workflow):
        """Somebody is told, or the table of exemptions says why not; it names no other steps."""
        moving = {one.id.value for one in workflow.transitions if one.target is not None}
        silent = {one for one in moving if not letters_of_step(workflow.portal_type, one)}
        exempt = EXEMPT.get(workflow.portal_type, {})
        assert silent == set(exempt)
        assert all(exempt.values())


class TestTexts:
    @pytest.mark.parametrize("name", sorted(TEXTS))
    def test_placeholders(self, name):
        """All placeholders exist, none is left, and with everything known no paragraph is left out."""
        text = TEXTS[name]
        asked = {found for one in (text.subject, *text.paragraphs) for found in PLACEHOLDER.findall(one)}
        assert asked <= set(values_of(FULL))
        subject, body = compose(text, FULL)
        assert PLACEHOLDER.search(subject + body) is None
        assert body.count("\n\n") == len(text.paragraphs) - 1 + sum(one.count("\n\n") for one in text.paragraphs)

    @pytest.mark.parametrize("name", sorted(TEXTS))
    def test_frame(self, name):
        """Each letter names the case, says where to look and whom to ask, and that nobody reads the answer."""
        subject, body = compose(TEXTS[name], FULL)
        assert subject.endswith("：沁州黄小米（SXJP-2026-A1-0001）")
        assert body.endswith(
            "登录系统查看：https://jingpin.example.org/office/cases/1\n\n"
            "有疑问请联系：联合会秘书处 0351-0000000\n\n"
            "本邮件由系统自动发出，请勿直接回复。\n\n"
            "“山西精品”官网\n2026年11月23日\n"
        )

    def test_receipt(self):
        """To the second, with the zone."""
        assert compose(letter_texts.SUBMITTED, FULL) == (
            "申请已收到：沁州黄小米（SXJP-2026-A1-0001）",
            "沁州黄公司：\n\n"
            "贵单位关于“沁州黄小米”的“山西精品”认证申请已于2026年11月23日 09:05:07（北京时间，UTC+8）收到，"
            "案件编号为SXJP-2026-A1-0001。\n\n"
            "本邮件是收到申请的回执，不表示已经受理；是否受理，由预审组审查申报资料后另行通知。\n\n"
            "预审期限：2026年12月7日（含当日）\n\n"
            "登录系统查看：https://jingpin.example.org/office/cases/1\n\n"
            "有疑问请联系：联合会秘书处 0351-0000000\n\n"
            "本邮件由系统自动发出，请勿直接回复。\n\n"
            "“山西精品”官网\n2026年11月23日\n",
        )

    def test_supplement(self):
        """All defects, numbered, and the last day."""
        body = compose(letter_texts.SUPPLEMENT, FULL)[1].split("\n\n")
        assert body[2] == "　　1. 2a 营业执照：缺副本。\n　　2. 8 专利：缺证书。"
        assert body[3] == "预审意见：\n　　材料齐全。\n　　同意。"
        assert body[4] == "请在2026年12月7日（含当日）之前登录系统补全并提交，不受申报批次受理时间的限制。"

    def test_rejection(self):
        """Reasons and the right of appeal."""
        body = compose(letter_texts.REJECTED, FULL)[1].split("\n\n")
        assert body[2:4] == ["理由：\n　　材料齐全。\n　　同意。", letter_texts.APPEAL]

    def test_opinions_to_the_applicant(self):
        """What experts and departments write to each other is in no letter on the progress of a case."""
        assert "材料齐全" not in compose(letter_texts.PROGRESS, FULL)[1]


class TestFrame:
    TEXT = LetterText("{product}", ("您好：", "意见：\n{opinion}", "期限：{due}", "{first}到{last}"))

    def test_left_out(self):
        """A paragraph without its value is left out whole."""
        occasion = Occasion(at=FULL.at, product="小米", first=date(2026, 12, 1))
        assert compose(self.TEXT, occasion) == ("小米", "您好：\n")

    def test_estimated(self):
        occasion = Occasion(at=FULL.at, due=date(2027, 1, 4), estimated=True)
        said = "期限：2027年1月4日（含当日；暂估，以国家公布的放假安排为准）"
        assert compose(self.TEXT, occasion)[1] == f"您好：\n\n{said}\n"

    def test_one_line(self):
        """A name cannot begin a paragraph of its own, or fill the letter."""
        occasion = Occasion(at=FULL.at, product="小米\n\n请点击 http://x.example.org" + "长" * 200)
        subject = compose(self.TEXT, occasion)[0]
        assert subject == "小米 请点击 http://x.example.org" + "长" * 73 + "……"

    def test_set_apart(self):
        """An opinion cannot pass for what the site says: each of its lines is set in."""
        occasion = Occasion(at=FULL.at, opinion="甲\n\n有疑问请联系：骗子\r\n乙")
        assert compose(self.TEXT, occasion)[1] == "您好：\n\n意见：\n　　甲\n　　有疑问请联系：骗子\n　　乙\n"

    @pytest.mark.parametrize("template", ["{0}", "{}", "{at.__class__}", "{number!r}", "{number:>9}", "{unknown}"])
    def test_unknown(self, template):
        """A template cannot ask for anything but the placeholders."""
        with pytest.raises(KeyError):
            filled(template, values_of(FULL))

    @given(st.text(max_size=80))
    def test_filled_in_once(self, opinion):
        """What looks like a placeholder in somebody's words stays as it is."""
        wild = "{at.__class__} {number} {0} %s $number " + opinion
        body = compose(self.TEXT, Occasion(at=FULL.at, number="N1", opinion=wild))[1]
        assert body.startswith("您好：\n\n意见：\n　　{at.__class__} {number} {0} %s $number")
        assert "N1" not in body or "N1" in opinion
