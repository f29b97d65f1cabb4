"""The scan of a contract: a file of the case for both parties, the federation and the departments."""

import hashlib
from plone import api
from plone.namedfile.file import NamedBlobFile
import pytest
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.contract import all_scans
from shanxi.jingpin.casework.manifest import manifest_of
import stages


NAME = "认证合同.pdf"


def sign(case, person: str, **more) -> None:
    """One side's signature."""
    contract = {"contract_number": "HT-1", "signed_by": "签署人", "signed_on": now().date()}
    stages.step(person, case, "sign_contract", **contract, **more)


@pytest.fixture
def signed(assigned):
    """A case whose body has scanned the contract."""
    sign(assigned, "signatory-a", scan=NamedBlobFile(stages.PDF, contentType="application/pdf", filename=NAME))
    return assigned


def may_read(case, person: str) -> bool:
    with stages.acting_as(person):
        return all(api.user.has_permission("View", obj=one) for one in all_scans(case))


class TestScan:
    def test_kept(self, signed):
        """With its name and hash; the side without a scan adds nothing."""
        sign(signed, "applicant1")

        (scan,) = all_scans(signed)

        assert (scan.label, scan.sha256) == (NAME, hashlib.sha256(stages.PDF).hexdigest())
        assert scan.uploaded_by == "signatory-a"

    @pytest.mark.parametrize(
        ("person", "reads"),
        [
            ("applicant1", True),
            ("evaluator-a", True),
            ("signatory-a", True),
            ("federation1", True),
            ("examiner1", False),
            ("expert1", False),
            ("evaluator-b", False),
            ("department1", False),
        ],
    )
    def test_readers(self, signed, person, reads):
        """The departments join once the case is theirs; nobody else ever does."""
        assert may_read(signed, person) is reads

    def test_department(self, signed):
        """汇总审核 reads what is in the bundle."""
        signed.case_file.departments = ("departmenta",)
        assert may_read(signed, "department1") is True

    def test_next_body(self, signed):
        """A body that comes later does not read what another one has agreed on."""
        stages.step("federation1", signed, "reassign_body", body="bodyb")

        assert len(list(all_scans(signed))) == 1
        assert may_read(signed, "evaluator-b") is False


class TestManifest:
    def test_hashed(self, assigned):
        """The scan is part of the bundle, and its absence of an older bundle's hash."""
        before = manifest_of(assigned)
        sign(assigned, "signatory-a", scan=NamedBlobFile(stages.PDF, contentType="application/pdf", filename=NAME))
        after = manifest_of(assigned)

        assert before.contract == ""
        assert len(after.contract) == 64
        assert after.whole != before.whole
