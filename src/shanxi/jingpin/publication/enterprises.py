"""The page of an enterprise that holds a certificate: the enterprise's public data, no persons, no finance."""

from datetime import datetime
from shanxi.jingpin.content.web_address import web_address
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
        "website": web_address(enterprise.website) or None,
    }
    written = write_copy("EnterprisePage", enterprise.page_id, values, now)
    enterprise.page_id = written.getId()
    return written
