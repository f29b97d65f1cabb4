"""The texts of Plone's scripts. They ask for ``zh-cn``, as the page says; the catalogues lie under ``zh_CN``."""

from plone.app.content.browser.i18n import i18njs


class ScriptTexts(i18njs):
    """Plone's catalogue for scripts, found under the name of the language that the page has."""

    def __call__(self, domain: str | None = None, language: str | None = None) -> None:
        """The catalogue as JSON."""
        base, _hyphen, region = (language or "").partition("-")
        return super().__call__(domain, f"{base}_{region.upper()}" if region else language)
