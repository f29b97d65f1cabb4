"""The address of a file itself leads to the file."""

from Products.Five import BrowserView


class FilePage(BrowserView):
    """``view`` on a file: there is no page about it, only the file."""

    def __call__(self) -> str:
        return self.request.response.redirect(f"{self.context.absolute_url()}/@@file")
