"""What ARCHITECTURE.md promises: layers, small files, names that exist, tests that mirror the source."""

import ast
from collections import Counter
from pathlib import Path
import pytest
import re
from shanxi.jingpin.process.permissions import PERMISSIONS
from shanxi.jingpin.process.workflows import DRAWINGS
from shanxi.jingpin.process.workflows import permission_id_of
from shanxi.jingpin.process.workflows import permission_of
from shanxi.jingpin.process.workflows import WORKFLOWS
import sys
from typing import Any
from xml.etree import ElementTree
from zope.component import queryUtility
from zope.security.interfaces import IPermission


CHECKOUT = Path(__file__).parents[1]
SOURCE = CHECKOUT / "src" / "shanxi" / "jingpin"
PROFILE = CHECKOUT / "profiles" / "default"
TESTS = CHECKOUT / "tests"
PREFIX = "shanxi.jingpin."
LAYERS = {
    "process": 0,
    "content": 1,
    "vocabularies": 1,
    "indexers": 1,
    "casework": 2,
    "publication": 3,
    "forms": 4,
    "browser": 4,
    "services": 4,
    "controlpanel": 4,
    "setuphandlers": 5,
    "distributions": 5,
    "upgrades": 5,
    "start": 5,
    "locales": 5,
}
#: Modules at the root that every layer may import; the test layers may import everything.
ROOT = {"interfaces", "testing"}
MODULES = sorted(path for path in SOURCE.rglob("*.py") if "profiles" not in path.relative_to(SOURCE).parts)
ZCML = sorted(path for path in SOURCE.rglob("*.zcml") if "profiles" not in path.relative_to(SOURCE).parts)
TREES = {path: ast.parse(path.read_text("utf-8")) for path in MODULES}
TITLES = {one.title for one in PERMISSIONS} | {permission_of(one, step) for one in DRAWINGS for step in one.transitions}
IDS = {one.id for one in PERMISSIONS} | {permission_id_of(one, step) for one in DRAWINGS for step in one.transitions}
#: The share of modules with logic that have a test file of their name; raise it whenever more have.
MIRRORED = 0.3
PERMISSION = re.compile(r'\bpermission="([^"]+)"')
TITLE = re.compile(r"shanxi\.jingpin: [A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)*")


def _where(path: Path) -> str:
    return str(path.relative_to(CHECKOUT))


def _package(path: Path) -> str:
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")


def _imported(tree: ast.AST) -> list[str]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom):
            found += [f"{'.' * node.level}{node.module or ''}"]
    return found


def test_every_package_has_a_layer() -> None:
    packages = {path.name for path in SOURCE.iterdir() if (path / "__init__.py").is_file()}
    assert packages - set(LAYERS) - {"permissions"} == set()


def test_imports_go_one_way() -> None:
    upward = [
        f"{_where(path)} imports {name}"
        for path, tree in TREES.items()
        if _package(path) in LAYERS
        for name in _imported(tree)
        if name.startswith(PREFIX)
        and LAYERS.get(name.removeprefix(PREFIX).split(".")[0], 9) > LAYERS[_package(path)]
        and name.removeprefix(PREFIX).split(".")[0] not in ROOT
    ]
    assert upward == []


def test_the_process_imports_the_standard_library_only() -> None:
    foreign = [
        f"{_where(path)} imports {name}"
        for path, tree in TREES.items()
        if _package(path) == "process"
        for name in _imported(tree)
        if not name.startswith(f"{PREFIX}process") and name.split(".")[0] not in sys.stdlib_module_names
    ]
    assert foreign == []


def test_no_import_is_relative() -> None:
    assert [_where(path) for path, tree in TREES.items() if any(one.startswith(".") for one in _imported(tree))] == []


def _imports_in_functions(tree: ast.AST) -> set[int]:
    functions = [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)]
    inner = (node for one in functions for node in ast.walk(one))
    return {node.lineno for node in inner if isinstance(node, ast.Import | ast.ImportFrom)}


def test_an_import_inside_a_function_says_why_in_one_word() -> None:
    silent = []
    for path, tree in TREES.items():
        lines = path.read_text("utf-8").splitlines()
        for number in sorted(_imports_in_functions(tree)):
            if not re.search(r"  # [a-z]+(?:: .+|  # noqa.*)?$", lines[number - 1]):
                silent.append(f"{_where(path)}:{number}")
    assert silent == []


def test_no_file_is_called_after_nothing() -> None:
    nameless = {"utils.py", "helpers.py", "views.py", "common.py", "misc.py"}
    assert [_where(path) for path in MODULES if path.name in nameless] == []
    assert [_where(path) for path in SOURCE.rglob("common") if path.is_dir()] == []


def test_files_are_short() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in (*MODULES, *ZCML)}
    limits = {".py": 250, ".zcml": 100}
    assert [f"{_where(path)}: {length}" for path, length in lengths.items() if length > limits[path.suffix]] == []


def test_every_drawing_has_its_file_and_every_file_its_drawing() -> None:
    files = {path.parent.name for path in PROFILE.glob("workflows/*/definition.xml")}
    assert files == {one.id for one in DRAWINGS}


@pytest.mark.parametrize("workflow", DRAWINGS, ids=[one.id for one in DRAWINGS])
def test_file_drawing_and_enumerations_agree(workflow: Any) -> None:
    root = ElementTree.parse(PROFILE / "workflows" / workflow.id / "definition.xml").getroot()
    states = [one.get("state_id") for one in root.findall("state")]
    transitions = [one.get("transition_id") for one in root.findall("transition")]
    assert states == [one.value for one in type(workflow.initial)] == [one.id.value for one in workflow.states]
    assert transitions == [one.id.value for one in workflow.transitions]
    kinds = {type(one.id) for one in workflow.transitions}
    assert set(transitions) == {one.value for kind in kinds for one in kind}


def test_every_type_is_bound_to_its_drawing() -> None:
    root = ElementTree.parse(PROFILE / "workflows.xml").getroot()
    bound = {
        one.get("type_id"): [chain.get("workflow_id") for chain in one.findall("bound-workflow")]
        for one in root.findall("bindings/type")
    }
    assert bound == {portal_type: [workflow.id] for portal_type, workflow in WORKFLOWS.items()}


def test_our_permissions_named_anywhere_exist() -> None:
    files = [*MODULES, *ZCML, *PROFILE.rglob("*.xml"), *SOURCE.rglob("*.pt")]
    titles = {(_where(path), one) for path in files for one in TITLE.findall(path.read_text("utf-8"))}
    assert {(where, one) for where, one in titles if one not in TITLES} == set()
    ids = {(_where(path), one) for path in ZCML for one in PERMISSION.findall(path.read_text("utf-8"))}
    assert {(where, one) for where, one in ids if one.startswith(PREFIX) and one not in IDS} == set()


@pytest.mark.portal
def test_every_permission_named_in_zcml_or_a_type_is_registered(portal: Any) -> None:
    named = {(_where(path), one) for path in ZCML for one in PERMISSION.findall(path.read_text("utf-8"))}
    for path in (PROFILE / "types").glob("*.xml"):
        for one in ElementTree.parse(path).getroot().findall("property[@name='add_permission']"):
            named.add((_where(path), one.text or ""))
    missing = {(where, one) for where, one in named if queryUtility(IPermission, name=one) is None}
    assert missing - {(where, "zope.Public") for where, _one in named} == set()


def test_names_of_test_files_are_unique() -> None:
    counted = Counter(path.name for path in TESTS.rglob("*.py") if path.name != "conftest.py")
    assert [name for name, times in counted.items() if times > 1] == []


def _is_mirrored(path: Path, tests: dict[str, set[str]]) -> bool:
    """Whether a test file is named after the module, or after the package it lies in, in the same place."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    for depth in range(len(parts) - 1, 0, -1):
        name = "_".join(parts[depth:])
        for folder in {"/".join(parts[:depth]), "/".join(parts[: depth - 1])}:
            if any(one == name or one.endswith((f"_{name}", f"_{parts[-1]}")) for one in tests.get(folder, ())):
                return True
            if depth > 1 and parts[depth - 1] in tests.get(folder, ()):
                return True
    return False


def _has_logic(path: Path) -> bool:
    """Twenty lines or more, and a function among them: a table or a schema is tested where it is used."""
    functions = any(isinstance(one, ast.FunctionDef) for one in ast.walk(TREES[path]))
    return functions and path.read_text("utf-8").count("\n") >= 20


def test_tests_mirror_the_source() -> None:
    tests: dict[str, set[str]] = {}
    for path in TESTS.rglob("test_*.py"):
        folder = "/".join(path.relative_to(TESTS).parts[:-1])
        tests.setdefault(folder, set()).add(path.stem.removeprefix("test_"))
    modules = [path for path in MODULES if not path.name.startswith("__") and _has_logic(path)]
    alone = [path for path in modules if not _is_mirrored(path, tests)]
    share = 1 - len(alone) / len(modules)
    print(f"\n{share:.0%} of {len(modules)} modules have a test file; without:", *map(_where, alone), sep="\n  ")
    process = [path for path in modules if _package(path) == "process"]
    assert 1 - len(set(alone) & set(process)) / len(process) >= 0.9
    assert share >= MIRRORED
