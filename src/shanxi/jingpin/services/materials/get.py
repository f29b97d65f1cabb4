"""GET ``@materials``: kinds → sub-items → files."""

from plone.restapi.services import Service
from shanxi.jingpin.casework.material_details import answers_for
from shanxi.jingpin.casework.material_details import details_of
from shanxi.jingpin.casework.material_files import files_of
from shanxi.jingpin.casework.material_files import materials_of
from shanxi.jingpin.casework.material_files import used_bytes
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.materials import KINDS
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.services.sections.json_values import to_json
from typing import Any


def file_shape(file: Any) -> dict[str, Any]:
    """A file, and where it is fetched."""
    return {
        "@id": file.absolute_url(),
        "filename": file.label,
        "content_type": file.file.contentType,
        "size": file.file.getSize(),
        "sha256": file.sha256,
        "uploaded_at": file.uploaded_at.isoformat(),
        "replaced_by": file.replaced_by,
        "download": f"{file.absolute_url()}/@@file",
    }


def material_shape(material: Any) -> dict[str, Any]:
    """A sub-item with its files; the examiners' verdicts are not part of it."""
    sub_item = SUB_ITEMS[material.sub_item]
    return {
        "@id": material.absolute_url(),
        "id": material.getId(),
        "sub_item": material.sub_item,
        "party": material.party,
        "title": sub_item.title,
        "article": sub_item.article,
        "condition": sub_item.condition.value,
        "place": material.as_facts().place,
        "choices": [one.value for one in answers_for(material)],
        **to_json(details_of(material)),
        "files": [file_shape(one) for one in files_of(material)],
    }


class MaterialsGet(Service):
    """The whole tree."""

    def reply(self) -> dict[str, Any]:
        """``{@id, kinds, used_bytes, file_megabytes, case_megabytes}``."""
        settings = current_settings()
        found: dict[str, list[dict[str, Any]]] = {}
        for one in materials_of(self.context):
            found.setdefault(one.sub_item, []).append(material_shape(one))
        kinds = [
            {
                "number": kind.number,
                "title": kind.title,
                "article": kind.article,
                "items": [shape for item in kind.items for shape in found.get(item.id, ())],
            }
            for kind in KINDS
        ]
        return {
            "@id": f"{self.context.absolute_url()}/@materials",
            "kinds": kinds,
            "used_bytes": used_bytes(self.context),
            "file_megabytes": settings.file_megabytes,
            "case_megabytes": settings.case_megabytes,
        }
