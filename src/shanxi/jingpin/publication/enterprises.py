"""The page of an enterprise that holds a certificate: the enterprise's public data, no persons, no finance."""

from datetime import datetime
from shanxi.jingpin.publication.copies import write_copy
from typing import Any


def show_enterprise(enterprise: Any, now: datetime) -> Any:
    """Write the page of an enterprise, or bring it up to date."""
    values = {
        "title": enterprise.name,
        "name_en": enterprise.name_en or "",
        "credit_code": enterprise.credit_code or "",
        "city": enterprise.city,
        "county": enterprise.county or "",
        "industry": enterprise.industry,
        "website": _web(enterprise.website),
    }
    written = write_copy("EnterprisePage", enterprise.page_id, values, now)
    enterprise.page_id = written.getId()
    return written


def _web(address: str | None) -> str | None:
    """The address where it leads to the web, and nowhere else."""
    return address if address and address.startswith(("http://", "https://")) else None
