"""The rungs of 第六条（二）: a supplement is asked for, put right, answered, sealed and handed in again."""

from datetime import timedelta
from io import BytesIO
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.drafting import answer_defects
from shanxi.jingpin.casework.drafting import save_section
from shanxi.jingpin.casework.examination import DefectRow
from shanxi.jingpin.casework.examination import save_defect_row
from shanxi.jingpin.casework.material_files import add_file
import stages
from typing import Any


PLACE = "overview.introduction"
PUT_RIGHT = ("overview", {"introduction": "成立于1990年。"})


def ask(case: Any, *places: str, days: int = 10) -> None:
    """The examiner notes what has to be put right, and notifies the applicant; the last day is ``days`` from today."""
    wanted = places or (PLACE,)
    stages.examine(case)
    with stages.acting_as("examiner1"):
        for place in wanted:
            save_defect_row(case, DefectRow(place, "请补全。"), DefectRow(place).token)
    fields = {"due_on": today() + timedelta(days=days), "parts": wanted}
    stages.step("examiner1", case, "request_supplement", **fields)


def put_right(case: Any, section: str, values: dict[str, Any]) -> None:
    """The applicant changes an opened part, answers, and seals the form anew."""
    with stages.acting_as("applicant1"):
        save_section(case, section, values, case.sections.revision(section), "applicant1")
        add_file(case["material-1"], "盖章页.pdf", BytesIO(stages.PDF.replace(b"%s", b"seal")))
        answer_defects(case, dict.fromkeys(range(len(case.case_file.defects)), ("已补全。", "")))
