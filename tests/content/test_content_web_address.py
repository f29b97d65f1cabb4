"""What people may be led to from our pages: the web, and nothing else."""

import pytest
from shanxi.jingpin.content.web_address import must_lead_to_the_web
from shanxi.jingpin.content.web_address import web_address
from zope.interface import Invalid


GOOD = (
    "https://www.example.cn/product?id=1#top",
    "http://example.cn",
    "HTTPS://Example.cn:8443/商品/老陈醋",
    "https://xn--fiqs8s/",
)
BAD = (
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,<b>x</b>",
    "//example.cn/product",
    "/office/cases",
    "www.example.cn",
    "http://",
    "https:example.cn",
    "https:\\\\example.cn",
    "ftp://example.cn",
    "https://user@example.cn",
    "https://example.cn/a b",
    "https://example.cn/\njavascript:alert(1)",
    'https://example.cn/"onclick="alert(1)',
    "https://[example",
    "见公众号",
)


@pytest.mark.parametrize("address", GOOD)
def test_leads_to_the_web(address: str) -> None:
    assert web_address(f" {address} ") == address
    assert must_lead_to_the_web(address)


@pytest.mark.parametrize("address", BAD)
def test_leads_elsewhere(address: str) -> None:
    assert web_address(address) == ""
    with pytest.raises(Invalid, match="https://"):
        must_lead_to_the_web(address)


@pytest.mark.parametrize("address", [None, "", " "])
def test_none(address: str | None) -> None:
    assert web_address(address) == ""
