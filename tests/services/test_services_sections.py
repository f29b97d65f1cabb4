"""``@sections``: the same permissions and refusals as on the screen."""

import pytest
import requests
from shanxi.jingpin.services.sections.json_values import from_json
import stages
import transaction


@pytest.fixture
def case(functional_portal):
    """A draft on a served site."""
    stages.make_bodies(functional_portal)
    stages.make_enterprise(2, "applicant2")
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    draft = stages.make_complete_draft(product, stages.make_call(), "applicant1")
    transaction.commit()
    return draft


def call(method: str, url: str, name: str = "applicant1", **body) -> tuple[int, dict]:
    """Status and answer."""
    credentials = (name, f"{name}-Secret-1") if name else None
    headers = {"Accept": "application/json"}
    answer = requests.request(method, url, auth=credentials, headers=headers, json=body or None, timeout=60)
    return answer.status_code, answer.json() if answer.content else {}


class TestGet:
    def test_list(self, case):
        """Every section with its token; no values, and nobody's name."""
        status, answer = call("GET", f"{case.absolute_url()}/@sections")

        assert status == 200
        assert [(one["id"], one["revision"], one["is_writable"]) for one in answer["items"]] == [
            (name, case.sections.revision(name), True)
            for name in ("overview", "item", "parties", "finance", "dimensions", "undertaking", "consents")
        ]
        assert "applicant1" not in str(answer)

    def test_one(self, case):
        """Days as ISO text, amounts as text, rows as objects."""
        _status, item = call("GET", f"{case.absolute_url()}/@sections/item")
        _status, finance = call("GET", f"{case.absolute_url()}/@sections/finance")

        assert item["values"]["started_on"] == "2015-05-01"
        assert finance["values"]["finance"][0] == {
            "year": 2024,
            "turnover": "9000",
            "product_sales": "4000",
            "source": "2024年度审计报告",
        }

    @pytest.mark.parametrize(("name", "status"), [("applicant2", 401), ("examiner1", 401), ("", 401)])
    def test_strangers(self, case, name, status):
        """A draft is the applicant's alone."""
        assert call("GET", f"{case.absolute_url()}/@sections/item", name)[0] == status

    def test_unknown(self, case):
        """There are seven sections."""
        assert call("GET", f"{case.absolute_url()}/@sections/secrets")[0] == 404


class TestPatch:
    def test_saved(self, case):
        """The answer carries the new token and the values as they are stored."""
        url = f"{case.absolute_url()}/@sections/finance"
        token = case.sections.revision("finance")
        rows = [{"year": 2025, "turnover": "12.5", "product_sales": 3, "source": "纳税申报表"}]
        status, answer = call("PATCH", url, revision=token, values={"finance": rows})

        assert (status, answer["revision"]) == (200, str(int(token) + 1))
        assert answer["values"]["finance"] == [{**rows[0], "product_sales": "3"}]

    def test_stale(self, case):
        """409 with what is stored and its token; nothing is changed."""
        url = f"{case.absolute_url()}/@sections/overview"
        status, answer = call("PATCH", url, revision="0", values={"introduction": "晚到的文字"})

        assert (status, answer["error"]["type"]) == (409, "RevisionConflict")
        assert answer["error"]["values"]["introduction"] == "内容充实的说明"
        assert answer["error"]["revision"] == case.sections.revision("overview")
        transaction.begin()
        assert case.sections.get("overview")["introduction"] == "内容充实的说明"

    def test_what_does_not_fit(self, case):
        """400 with every error at its field; nothing at all is stored."""
        url = f"{case.absolute_url()}/@sections/item"
        values = {"name": "新名称", "started_on": "去年", "model": 5, "number": "SXJP-1"}
        status, answer = call("PATCH", url, revision=case.sections.revision("item"), values=values)

        assert (status, answer["error"]["type"]) == (400, "InvalidValues")
        assert answer["error"]["errors"] == {
            "started_on": "日期请写成 2026-03-09 的样子。",
            "model": "值的类型不对。",
            "number": "没有这个栏目。",
        }
        transaction.begin()
        assert case.sections.get("item")["name"] != "新名称"

    @pytest.mark.parametrize(("name", "status"), [("applicant2", 401), ("examiner1", 401), ("", 401)])
    def test_strangers(self, case, name, status):
        """Who may not read may not write."""
        url = f"{case.absolute_url()}/@sections/overview"
        assert call("PATCH", url, name, revision="1", values={"introduction": "别人写的"})[0] == status

    def test_submitted(self, case):
        """403 for those who read: the applicant is told that it is submitted, and so are the examiners."""
        stages.submit(case, "applicant1")
        transaction.commit()
        url = f"{case.absolute_url()}/@sections/overview"
        body = {"revision": case.sections.revision("overview"), "values": {"introduction": "改一改"}}
        for name in ("applicant1", "examiner1"):
            status, answer = call("PATCH", url, name, **body)
            assert (status, answer["error"]["message"]) == (403, "申请已经提交，现在不能修改。")


class TestValues:
    @pytest.mark.parametrize(
        ("raw", "errors"),
        [
            ("text", {"": "应当是一个对象。"}),
            ({"finance": "text"}, {"finance": "应当是一个列表。"}),
            ({"finance": ["text"]}, {"finance.1": "应当是一个对象。"}),
            ({"finance": [{"year": True}]}, {"finance.1.year": "值的类型不对。"}),
            ({"finance": [{"year": 2025, "turnover": True}]}, {"finance.1.turnover": "应当是一个数。"}),
            ({"finance": [{"year": 2025, "turnover": "九千"}]}, {"finance.1.turnover": "应当是一个数。"}),
        ],
    )
    def test_shapes_that_cannot_be_read(self, raw, errors):
        """Whatever comes in, the answer is an error at a place."""
        assert {place: error.args[0] for place, error in from_json("finance", raw)[1].items()} == errors
