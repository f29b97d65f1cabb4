"""合同扫描件: the certification contract, for both parties, the federation and the departments (第六条（四）2)."""

from shanxi.jingpin.content.material_file import IMaterialFile
from shanxi.jingpin.content.material_file import MaterialFile
from zope.interface import implementer


class IContractFile(IMaterialFile):
    """合同扫描件 (第六条（四）2)."""


@implementer(IContractFile)
class ContractFile(MaterialFile):
    """A scan of the contract. It lies in the report of the body that signed it: no later body reads it."""
