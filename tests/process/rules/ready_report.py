"""Facts of a report that is ready for every step, for the tests of rules to spoil."""

from ready import BODY
from ready import deciding
from ready import NOW
from ready import STANDARD
from ready import YESTERDAY
from shanxi.jingpin.process.evaluation import FIXED_METHODS
from shanxi.jingpin.process.evaluation import OTHER_METHODS
from shanxi.jingpin.process.evaluation import PRODUCT_CHECKS
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Finding
from shanxi.jingpin.process.facts import HandedOver
from shanxi.jingpin.process.facts import Method
from shanxi.jingpin.process.facts import Report
from shanxi.jingpin.process.facts import ReportFacts


REPORT = Report(
    state="decided",
    certified_field="vinegar",
    technical_files=2,
    checks=dict.fromkeys(PRODUCT_CHECKS, "满足标准"),
    sampling_needed=False,
    sampling_reason="近期型式检验报告充分",
    handed_over=(HandedOver("核实产能", "已核实"),),
    findings=(Finding(1, "记录不全", "closed"),),
    evaluators=("a1", "a2"),
    evaluated_on=YESTERDAY,
    reviewer="r1",
    review_passed=True,
    decider="x1",
    conclusion="positive",
    decided_on=YESTERDAY,
)
METHODS = dict.fromkeys((*FIXED_METHODS, *OTHER_METHODS), Method(done=True))
FACTS = ReportFacts(
    now=NOW,
    actor=Actor("head", "body-a"),
    decision=deciding(signed_by="负责人", signed_on=YESTERDAY),
    report=REPORT,
    body=BODY,
    standard=STANDARD,
)
