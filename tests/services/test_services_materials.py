"""``@materials``: the tree of what is handed in, without the examiners' verdicts."""

import requests
from shanxi.jingpin.casework.material_files import files_of
import stages
import transaction


def test_tree(functional_portal):
    """Ten kinds, each sub-item with its files; readers of the case get it, others do not."""
    stages.make_bodies(functional_portal)
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    case = stages.make_complete_draft(product, stages.make_call(), "applicant1")
    stages.submit(case, "applicant1")
    stages.examine(case, "fail")
    case["material-6a"].examiner_note = "内部备注"
    transaction.commit()

    def get(name: str) -> requests.Response:
        credentials = (name, f"{name}-Secret-1") if name else None
        headers = {"Accept": "application/json"}
        return requests.get(f"{case.absolute_url()}/@materials", auth=credentials, headers=headers, timeout=60)

    answer = get("applicant1").json()
    assert [one["number"] for one in answer["kinds"]] == list(range(1, 11))
    (report,) = [one for one in answer["kinds"][5]["items"] if one["sub_item"] == "6a"]
    (file,) = files_of(case["material-6a"])
    assert (report["place"], report["applicability"], report["choices"]) == (
        "material:6a",
        "applicable",
        ["applicable", "missing", "not_applicable"],
    )
    assert report["files"] == [
        {
            "@id": file.absolute_url(),
            "filename": file.label,
            "content_type": "application/pdf",
            "size": file.file.getSize(),
            "sha256": file.sha256,
            "uploaded_at": file.uploaded_at.isoformat(),
            "replaced_by": "",
            "download": f"{file.absolute_url()}/@@file",
        }
    ]
    assert "fail" not in str(answer)
    assert "内部备注" not in str(answer)
    assert {name: get(name).status_code for name in ("examiner1", "expert1", "")} == {
        "examiner1": 200,
        "expert1": 401,
        "": 401,
    }
