"""The page of a review body."""

from AccessControl import getSecurityManager
from Products.Five import BrowserView
from shanxi.jingpin.browser.bodies.listing import heading
from shanxi.jingpin.browser.decide.steps import shown_steps
from shanxi.jingpin.casework.body_keeping import MANAGE
from shanxi.jingpin.casework.body_keeping import WRITE
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.shown_fields import term_title
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import listed
from typing import Any


class BodyView(BrowserView):
    """What everybody who may read a body sees; changes and steps for those who may."""

    @property
    def heading(self) -> dict[str, Any]:
        """Name, kind, state."""
        return heading(self.context)

    def doors(self) -> list[dict[str, str]]:
        """What the current user may do: ``{title, url, description}``."""
        may, url = getSecurityManager().checkPermission, self.context.absolute_url()
        pages = ((MANAGE, "人员和职务", "@@people"), (WRITE, "修改评审机构", "@@edit"))
        found = [
            {"title": title, "url": f"{url}/{page}", "description": "", "css": "btn btn-outline-primary"}
            for one, title, page in pages
            if may(one, self.context)
        ]
        return found + [
            {"title": one.title, "url": one.url, "description": one.description, "css": one.css}
            for one in shown_steps(self.context)
        ]

    def facts(self) -> list[tuple[str, str]]:
        """What is known of the body."""
        body = self.context
        rows = (("简称", body.short_name), ("地址", body.address), ("联系电话", body.phone))
        return [(title, value) for title, value in rows if value]

    def approvals(self) -> list[dict[str, str]]:
        """The approvals, the one that ends last at the top."""
        rows = sorted(self.context.approvals or (), key=lambda row: row["valid_until"], reverse=True)
        return [
            {
                "number": row["number"] or "",
                "scope": listed(term_title("shanxi.jingpin.certified_fields", one) for one in row["scope"]),
                "validity": f"{day(row['valid_from'])}至{day(row['valid_until'])}",
                "words": "有效" if row["valid_from"] <= today() <= row["valid_until"] else "不在有效期内",
                "badge": "jp-badge jp-badge--good"
                if row["valid_from"] <= today() <= row["valid_until"]
                else "jp-badge jp-badge--bad",
            }
            for row in rows
        ]
