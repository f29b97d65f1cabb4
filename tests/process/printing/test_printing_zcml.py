"""Permissions as ZCML."""

import pytest
from shanxi.jingpin.process.permissions import PERMISSIONS
from shanxi.jingpin.process.printing.checkout import printed_files
from shanxi.jingpin.process.printing.zcml import general_zcml
from shanxi.jingpin.process.printing.zcml import includes_zcml
from shanxi.jingpin.process.printing.zcml import permissions_zcml
from shanxi.jingpin.process.workflows import WORKFLOWS
from xml.etree import ElementTree


ZOPE = "{http://namespaces.zope.org/zope}"
REVIEW = """<configure xmlns="http://namespaces.zope.org/zope">

  <!-- 初评意见: one permission a transition -->
  <permission id="shanxi.jingpin.review.sign" title="shanxi.jingpin: Sign Review" />
  <permission id="shanxi.jingpin.review.supersede" title="shanxi.jingpin: Supersede Review" />

</configure>
"""


def test_a_file_of_one_workflow() -> None:
    assert permissions_zcml(WORKFLOWS["Review"]) == REVIEW


def test_general_permissions() -> None:
    found = [(one.get("id"), one.get("title")) for one in ElementTree.fromstring(general_zcml())]
    assert found == [(one.id, one.title) for one in PERMISSIONS]


def test_every_file_is_included() -> None:
    found = [one.get("file") for one in ElementTree.fromstring(includes_zcml()).findall(f"{ZOPE}include")]
    assert found == [
        "announcement.zcml",
        "application.zcml",
        "call.zcml",
        "certificate.zcml",
        "certification_report.zcml",
        "enterprise.zcml",
        "finding.zcml",
        "general.zcml",
        "group_standard.zcml",
        "objection.zcml",
        "public_copy.zcml",
        "public_notice.zcml",
        "review.zcml",
        "review_body.zcml",
    ]


@pytest.mark.parametrize("path", [one for one in printed_files() if one.endswith(".zcml")])
def test_no_file_is_longer_than_a_hundred_lines(path: str) -> None:
    assert len(printed_files()[path].splitlines()) <= 100
