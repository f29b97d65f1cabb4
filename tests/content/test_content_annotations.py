"""``__annotations__`` belongs to zope.annotation: hints on a class would be shared by all objects and never stored."""

from importlib import import_module
from pathlib import Path
import pytest
from xml.etree import ElementTree


TYPES = sorted((Path(__file__).parents[2] / "profiles" / "default" / "types").glob("*.xml"))


@pytest.mark.parametrize("path", TYPES, ids=[one.stem for one in TYPES])
def test_no_hints_on_classes(path):
    """Letters, decisions and proposals are kept on the object itself."""
    module, name = ElementTree.parse(path).find("property[@name='klass']").text.rsplit(".", 1)
    cls = getattr(import_module(module), name)

    assert [one.__name__ for one in cls.__mro__ if "__annotations__" in vars(one)] == []
