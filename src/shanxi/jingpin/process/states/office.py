"""The places of the office: kept, never moved (第六条). Calls, enterprises, bodies and cases live in them."""

from shanxi.jingpin.process.states.cited import Cited


class OfficeState(Cited):
    """The one state of the office and of its folders (第六条)."""

    KEPT = "kept", "第六条（补）"
