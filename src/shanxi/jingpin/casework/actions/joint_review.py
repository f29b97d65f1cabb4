"""What follows from the steps of 第六条（五）: the bundle, its manifest, the departments."""

from shanxi.jingpin.casework.claims import guard_read
from shanxi.jingpin.casework.collect.departments import active_departments
from shanxi.jingpin.casework.manifest import manifest_of
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.process.facts import DepartmentOpinion
from shanxi.jingpin.process.facts import Manifest


def freeze_bundle(step: Step) -> None:
    """Hash standard, report, certificate and materials, and ask the departments; what was said before is over."""
    file = step.obj.case_file
    file.manifest = manifest_of(step.obj)
    file.approved_manifest = ""
    file.opinions = ()
    file.departments = active_departments()


def unfreeze_bundle(step: Step) -> None:
    """What changes now was not approved."""
    file = step.obj.case_file
    file.manifest = Manifest()
    file.approved_manifest = ""
    file.opinions = ()


def keep_department_opinion(step: Step) -> None:
    """One opinion a department on the present manifest; a new one takes the place of the old."""
    file = step.obj.case_file
    guard_read(file)
    opinion = DepartmentOpinion(
        department=step.actor.body, manifest=file.manifest.whole, agrees=bool(step.decision.get("agrees"))
    )
    file.opinions = (*(one for one in file.opinions if one.department != opinion.department), opinion)


def approve_manifest(step: Step) -> None:
    """What was approved is what will be published."""
    file = step.obj.case_file
    guard_read(file)
    file.approved_manifest = file.manifest.whole
