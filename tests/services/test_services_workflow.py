"""``@workflow`` over HTTP: the same rules as the screen, refusals with all reasons, and nothing half done."""

import pytest
import re
import requests
import stages
import transaction


ADMIN = ("admin", "secret")


class Session(requests.Session):
    """Requests for JSON below one address, by one person."""

    def __init__(self, base: str, name: str) -> None:
        super().__init__()
        self.base = base
        self.headers["Accept"] = "application/json"
        if name:
            self.auth = ADMIN if name == "admin" else (name, f"{name}-Secret-1")

    def request(self, method: str, path: str, **options: object) -> requests.Response:
        return super().request(method, f"{self.base}/{path}".rstrip("/"), **options)


@pytest.fixture
def served(functional_portal):
    """A submitted case, committed, in a site that is served."""
    stages.make_bodies(functional_portal)
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    case = stages.make_complete_draft(product, stages.make_call(), "applicant1")
    stages.submit(case, "applicant1")
    stages.make_enterprise(2, "applicant2")
    transaction.commit()
    return case


@pytest.fixture
def session(served):
    """Requests by somebody: ``session("lead1")``."""
    made = []

    def open_session(name: str) -> Session:
        made.append(Session(served.absolute_url(), name))
        return made[-1]

    yield open_session
    for one in made:
        one.close()


def state_of(portal, case) -> str:
    transaction.begin()
    return portal.portal_workflow.getInfoFor(case, "review_state")


class TestGet:
    def test_lead(self, session):
        """State and steps with every rule; those about the entry are not judged yet; nobody's name."""
        answer = session("lead1").get("@workflow").json()

        assert answer["state"] == {"id": "prequalification", "title": "资格预审", "article": "第六条（二）"}
        assert [one["id"] for one in answer["transitions"]] == ["accept", "reject"]
        accept = {one["code"]: one for one in answer["transitions"][0]["rules"]}
        assert accept["accept.material_verdicts"]["fulfilled"] is False
        assert accept["decision.opinion"]["fulfilled"] is None
        assert "applicant1" not in str(answer)

    @pytest.mark.parametrize(("name", "status"), [("", 401), ("applicant2", 401), ("expert1", 401), ("admin", 401)])
    def test_without_part(self, session, name, status):
        """Who has no part in the case learns nothing, the administrator included."""
        assert session(name).get("@workflow").status_code == status


class TestPost:
    def test_refused_with_all_reasons(self, session, served, functional_portal):
        """400, each reason with code and place, and the state is what it was."""
        answer = session("lead1").post("@workflow/accept", json={"comment": ""})

        assert answer.status_code == 400
        codes = {one["code"] for one in answer.json()["error"]["blockers"]}
        assert codes == {
            "decision.opinion",
            "decision.fields",
            "accept.material_verdicts",
            "accept.technical_verdicts",
            "accept.principles",
        }
        assert state_of(functional_portal, served) == "prequalification"
        assert served.effective_date is None

    @pytest.mark.parametrize("transition", ["accept", "request_supplement", "no_such_step", "announce"])
    def test_forged(self, session, served, functional_portal, transition):
        """A step that is not for this person is refused, whatever its name."""
        answer = session("applicant1").post(f"@workflow/{transition}", json={"comment": "通过"})

        assert answer.status_code == 400
        assert [one["code"] for one in answer.json()["error"]["blockers"]] == ["who"]
        assert state_of(functional_portal, served) == "prequalification"

    def test_strange_values(self, session):
        """Values that no such field can have come back at their fields."""
        fields = {"handled_on": "昨天", "principles": ["honesty"], "rank": 1}
        answer = session("lead1").post("@workflow/accept", json={"comment": "通过", "fields": fields})

        places = {(one["code"], one["place"]) for one in answer.json()["error"]["blockers"]}
        assert places == {
            ("decision.unknown", "decision.rank"),
            ("decision.invalid", "decision.handled_on"),
            ("decision.invalid", "decision.principles"),
        }

    def test_withdraw(self, session, served, functional_portal):
        """The applicant may; the answer is the new state."""
        answer = session("applicant1").post("@workflow/withdraw", json={"comment": "产品停产，申请撤回。"})

        assert (answer.status_code, answer.json()) == (200, {"state": "withdrawn", "proposed": False})
        assert state_of(functional_portal, served) == "withdrawn"


class World:
    """A submitted case for tests that change nothing."""

    def __init__(self, portal, case) -> None:
        self.portal, self.case = portal, case

    def __call__(self, name: str) -> Session:
        """Requests by somebody."""
        return Session(self.case.absolute_url(), name)


@pytest.fixture(scope="class")
def world(functional_portal_class):
    """One site for all of them."""
    stages.make_bodies(functional_portal_class)
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    case = stages.make_complete_draft(product, stages.make_call(), "applicant1")
    stages.submit(case, "applicant1")
    transaction.commit()
    return World(functional_portal_class, case)


class TestMistyped:
    @pytest.mark.parametrize(
        ("body", "place"),
        [
            ({"comment": "字" * 4001}, "decision.opinion"),
            ({"comment": ["通过"]}, "decision.opinion"),
            ({"comment": "通过", "fields": ["laws"]}, "decision.fields"),
            ({"comment": "通过", "fields": "laws"}, "decision.fields"),
            ({"comment": "通过", "fields": {"principles": "laws"}}, "decision.principles"),
            ({"comment": "通过", "fields": {"principles": [["laws"]]}}, "decision.principles"),
            ({"comment": "通过", "fields": {"principles": {"laws": 1}}}, "decision.principles"),
            ({"comment": "通过", "fields": {"handled_on": 20260309}}, "decision.handled_on"),
            ({"comment": "通过", "fields": {"handler": {"name": "李经办"}}}, "decision.handler"),
            ({"comment": "通过", "fields": {"handler": "字" * 4001}}, "decision.handler"),
            ({"comment": "通过", "fields": {"priority": "yes"}}, "decision.priority"),
            ({"comment": "通过", "fields": {"follow_up": "核实产能"}}, "decision.follow_up"),
            ({"comment": "通过", "fields": {"follow_up": ["核实\n产能"]}}, "decision.follow_up"),
            ({"comment": "通过", "fields": {"follow_up": ["字" * 1901]}}, "decision.follow_up"),
        ],
    )
    def test_mistyped(self, world, body, place):
        """400 with the place and a reason in Chinese; nothing is done."""
        answer = world("lead1").post("@workflow/accept", json=body)

        assert answer.status_code == 400
        (found,) = [one for one in answer.json()["error"]["blockers"] if one["place"] == place]
        assert not re.search("[A-Za-z]{3}", re.sub("fields|true|false", "", found["message"]))
        assert state_of(world.portal, world.case) == "prequalification"

    @pytest.mark.parametrize("body", [b"[1]", b'"accept"', b"{", b"\xff"])
    def test_no_object(self, world, body):
        """A body that is no object is refused, on sections too."""
        for method, path in (("POST", "@workflow/accept"), ("PATCH", "@sections/overview")):
            answer = world("lead1").request(method, path, data=body, headers={"Content-Type": "application/json"})
            assert (answer.status_code, answer.json()["message"]) == (400, "请求的正文应当是一个 JSON 对象。")
        assert state_of(world.portal, world.case) == "prequalification"


class TestStockDoors:
    @pytest.mark.parametrize(
        ("method", "path", "body"),
        [
            ("PATCH", "", {"title": "改名"}),
            ("DELETE", "", None),
            ("POST", "@sharing", {"entries": [{"id": "applicant1", "roles": {"Editor": True}, "type": "user"}]}),
            ("POST", "", {"@type": "Document", "title": "夹带"}),
            ("GET", "@history", None),
            ("GET", "@sharing", None),
        ],
    )
    def test_closed(self, session, served, functional_portal, method, path, body):
        """Nobody edits, deletes, shares or fills a case through Plone's own services, or reads who did what."""
        for name in ("applicant1", "lead1", "federation1", "admin"):
            answer = session(name).request(method, path, json=body)
            assert answer.status_code in (401, 403, 404), (name, answer.text)

        assert state_of(functional_portal, served) == "prequalification"
