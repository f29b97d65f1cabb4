"""The licence that an enterprise has registered, taken over into its application (第七条（二）)."""

from shanxi.jingpin.casework.decisions import case_of
from shanxi.jingpin.casework.material_files import add_file
from shanxi.jingpin.casework.material_files import Added
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import office
from shanxi.jingpin.process.materials import LICENCE
from shanxi.jingpin.process.parties import APPLICANT
from typing import Any


def registered_licence(material: Any) -> Any | None:
    """The licence of the enterprise, for the applicant's own sub-item; None for any other."""
    if (material.sub_item, material.party) != (LICENCE, APPLICANT):
        return None
    enterprise = office.enterprise_of_case(case_of(material))
    return enterprise.licence if enterprise is not None else None


def use_licence(material: Any) -> Added:
    """Take the registered licence as a file of the sub-item.

    :raises Unauthorized: the current user may not.
    :raises WritingRefused: there is none, or the sub-item is not open now.
    :raises UnacceptableFile: it is there already; the message says so.
    """
    licence = registered_licence(material)
    if licence is None:
        raise WritingRefused("企业没有登记营业执照，请在这里上传。")
    with licence.open() as stream:
        return add_file(material, licence.filename, stream)
