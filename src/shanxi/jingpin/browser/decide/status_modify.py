"""``content_status_modify`` on objects of the process: it changes nothing and leads to the decision screen."""

from Products.Five import BrowserView
from urllib.parse import urlencode


class StatusModify(BrowserView):
    """Plone's toolbar address for a step."""

    def __call__(self) -> str:
        wanted = self.request.form.get("workflow_action", "")
        return self.request.response.redirect(
            f"{self.context.absolute_url()}/@@decide?{urlencode({'transition': wanted})}"
        )
