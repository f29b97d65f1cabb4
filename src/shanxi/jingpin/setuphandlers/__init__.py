"""What GenericSetup runs besides XML: places, groups, demonstration data, uninstalling."""

from plone.base.interfaces import INonInstallable
from zope.interface import implementer


@implementer(INonInstallable)
class HiddenProfiles:
    """Keeps the demo and uninstall profiles out of the add-on control panel."""

    def getNonInstallableProfiles(self) -> list[str]:
        """Ids of the profiles that nobody should pick by hand."""
        return ["shanxi.jingpin:demo", "shanxi.jingpin:uninstall"]

    def getNonInstallableProducts(self) -> list[str]:
        """Products to hide: none."""
        return []
