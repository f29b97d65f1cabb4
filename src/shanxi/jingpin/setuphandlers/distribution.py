"""The last act of site creation."""

from plone.distribution.core import Distribution
from Products.CMFCore.indexing import processQueue
from Products.CMFPlone.Portal import PloneSite
import transaction


def index_everything(distribution: Distribution, site: PloneSite, answers: dict[str, object]) -> PloneSite:
    """Index what was made while this site is the current one: a second site in one transaction would mix them up."""
    processQueue()
    transaction.savepoint(optimistic=True)
    return site
