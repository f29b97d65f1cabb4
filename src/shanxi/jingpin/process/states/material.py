"""What is handed in, 申报资料 (第七条), 技术文件 (第六条（四）1) and contracts: kept, never moved."""

from shanxi.jingpin.process.states.cited import Cited


class MaterialState(Cited):
    """The one state of a material and of its files (第七条)."""

    KEPT = "kept", "第七条"


class TechnicalFileState(Cited):
    """The one state of a drawing or technical file (第六条（四）1)."""

    KEPT = "kept", "第六条（四）1"


class ContractFileState(Cited):
    """The one state of a scan of the certification contract (第六条（四）2)."""

    KEPT = "kept", "第六条（四）2"


class NoTransition(Cited):
    """No step at all: a material changes with the case it belongs to (第七条)."""
