"""Run the pending upgrade steps: ``jingpin-upgrade``."""

from pathlib import Path
from shanxi.jingpin.start.application import zope_application
from shanxi.jingpin.start.arguments import parse_arguments
from shanxi.jingpin.start.instance import Instance
import transaction
from typing import Any


PROFILE = "shanxi.jingpin:default"


def pending_steps(site: Any) -> int:
    """How many upgrade steps of our profile have not run in the site."""
    groups = site.portal_setup.listUpgrades(PROFILE)
    return sum(len(group) if isinstance(group, list) else 1 for group in groups)


def main(configuration: str, var: str) -> None:
    """The command: ``configuration`` and ``var`` come from buildout."""
    arguments = parse_arguments("升级“山西精品”官网")
    instance = Instance(Path(configuration), Path(var))
    with zope_application(instance) as application:
        from zope.component.hooks import setSite  # order

        site = application[arguments.site]
        setSite(site)
        steps = pending_steps(site)
        site.portal_setup.upgradeProfile(PROFILE)
        transaction.commit()
    print(f"已执行 {steps} 个升级步骤")
