"""The drawing of the office and its folders: closed to all but the federation and those who run the site (第六条).

What is kept inside manages its own readers, so that an administrator who opens a folder still sees no case.
"""

from shanxi.jingpin.process.drawing import state
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.roles import ADMINISTRATORS
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import OfficeState


STEWARDS = (Role.FEDERATION, *ADMINISTRATORS)

OFFICE = Workflow(
    id="shanxi_jingpin_office",
    title="办公区",
    portal_type="Office",
    also=("OfficeFolder",),
    initial=OfficeState.KEPT,
    states=(state(OfficeState.KEPT, "留存"),),
    transitions=(),
    closes_doors=True,
    access={
        "View": {OfficeState.KEPT: STEWARDS},
        "shanxi.jingpin: Add Office Content": {},
        "shanxi.jingpin: Manage Calls": {OfficeState.KEPT: STEWARDS},
        "shanxi.jingpin: Manage Review Bodies": {OfficeState.KEPT: ADMINISTRATORS},
    },
)
