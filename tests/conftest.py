"""Layers as fixtures, and what every test needs from the environment."""

import os
import pytest
from pytest_plone import fixtures_factory
import shutil
import tempfile


os.environ["JINGPIN_VAR"] = tempfile.mkdtemp(prefix="jingpin-var-")
os.environ["HONEYPOT_FIELD"] = "jia_zhu_bian_hao"
os.environ["JINGPIN_URL"] = "http://nohost"

from shanxi.jingpin.testing import FUNCTIONAL_TESTING
from shanxi.jingpin.testing import INTEGRATION_TESTING
import stages


pytest_plugins = ["pytest_plone"]

globals().update(
    fixtures_factory(
        (
            (INTEGRATION_TESTING, "integration"),
            (FUNCTIONAL_TESTING, "functional"),
        )
    )
)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """The system's Chromium or Chrome, or else the one that playwright has installed; without its calls home."""
    found = filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))
    return {
        "executable_path": next(found, None),
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, object]) -> dict[str, object]:
    """A Chinese visitor in Taiyuan."""
    return {**browser_context_args, "locale": "zh-CN", "timezone_id": "Asia/Shanghai"}


@pytest.fixture
def office_portal(portal):
    """A site with bodies and people."""
    stages.make_bodies(portal)
    return portal


@pytest.fixture
def call(office_portal):
    """An open call."""
    return stages.make_call()


@pytest.fixture
def product(call):
    """A product of an enterprise whose account is ``applicant1``."""
    return stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")


@pytest.fixture
def draft(product, call):
    """A new case."""
    return stages.make_draft(product, call, "applicant1")


@pytest.fixture
def complete_draft(product, call):
    """A case that may be submitted."""
    return stages.make_complete_draft(product, call, "applicant1")


@pytest.fixture
def submitted(complete_draft):
    """A case in 资格预审."""
    stages.submit(complete_draft, "applicant1")
    return complete_draft


@pytest.fixture
def accepted(submitted):
    """A case in 初评与标准制定."""
    stages.accept(submitted)
    return submitted


@pytest.fixture
def recommended(accepted):
    """A case in 第三方认证."""
    stages.recommend(accepted)
    return accepted


@pytest.fixture
def assigned(recommended):
    """A case whose certification body is bodya."""
    stages.assign_body(recommended)
    return recommended


@pytest.fixture
def report_submitted(assigned):
    """A case whose report is with the federation."""
    stages.submit_report(assigned)
    return assigned


@pytest.fixture
def certifying(report_submitted):
    """A case in 出具证书."""
    stages.accept_report(report_submitted)
    return report_submitted


@pytest.fixture
def certificate_issued(certifying):
    """A case whose certificate is issued."""
    stages.issue_certificate(certifying)
    return certifying


@pytest.fixture
def approved(certificate_issued):
    """A case in 待公示."""
    stages.approve(certificate_issued)
    return certificate_issued
