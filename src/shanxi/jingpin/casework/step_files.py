"""A file that came with a step, kept in the object of the step."""

from shanxi.jingpin.casework.digests import file_digest
from shanxi.jingpin.casework.received_file import cleaned_name
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.content.creation import create
from typing import Any


def keep_file(step: Step, name: str, **values: Any) -> None:
    """Keep what was entered in a field, if anything was, with its hash, and who sent it when."""
    file = step.decision.get(name)
    if file is None:
        return
    file.filename = cleaned_name(file.filename)
    sent = {"uploaded_by": step.actor.person, "uploaded_at": step.now}
    create(step.obj, "MaterialFile", file=file, sha256=file_digest(file), **sent, **values)
