"""Packaging of shanxi.jingpin. Versions are pinned in constraints.txt, not here."""

from pathlib import Path
from setuptools import find_namespace_packages
from setuptools import setup


HERE = Path(__file__).parent
PROFILE = HERE / "src" / "shanxi" / "jingpin" / "profiles" / "default" / "metadata.xml"

if not PROFILE.is_file():
    raise SystemExit(
        "src/shanxi/jingpin/profiles must be a symbolic link to profiles/. "
        "This checkout has none: clone again with `git config core.symlinks true`."
    )

TEST_REQUIREMENTS = [
    "hypothesis",
    "openpyxl",
    "pytest",
    "pytest-cov",
    "pytest-playwright",
    "pytest-plone",
    "pytest-xdist",
    "python-docx",
    "zope.pytestlayer",
]

LINT_REQUIREMENTS = [
    "babel",
    "codespell",
    "i18ndude",
    "ruff",
    "towncrier",
    "zpretty",
]

setup(
    name="shanxi.jingpin",
    version="1.0.0.dev0",
    description="山西精品区域公用品牌认证：申报、审查、评审、认证、公示、公告与证书查询",
    long_description=(HERE / "README.md").read_text(encoding="utf-8"),
    long_description_content_type="text/markdown",
    license="GPL-2.0-only",
    classifiers=[
        "Development Status :: 4 - Beta",
        "Framework :: Plone",
        "Framework :: Plone :: 6.2",
        "Framework :: Plone :: Addon",
        "Framework :: Plone :: Distribution",
        "Natural Language :: Chinese (Simplified)",
        "Programming Language :: Python :: 3.11",
        "Programming Language :: Python :: 3.12",
    ],
    python_requires=">=3.11",
    package_dir={"": "src"},
    packages=find_namespace_packages(
        "src",
        include=["shanxi", "shanxi.jingpin*"],
        exclude=["*.profiles", "*.profiles.*"],
    ),
    include_package_data=True,
    zip_safe=False,
    install_requires=[
        "chinese-calendar",
        "collective.easyform",
        "collective.honeypot",
        "collective.monkeypatcher",
        "collective.z3cform.datagridfield",
        "filetype",
        "plone.api",
        "plone.app.caching",
        "plone.app.upgrade",
        "plone.classicui",
        "plone.distribution",
        "plone.restapi",
        "plonetheme.barceloneta",
        "Products.CMFPlone",
        "python-stdnum",
        "zope.sendmail",
    ],
    extras_require={"test": TEST_REQUIREMENTS, "lint": LINT_REQUIREMENTS},
    entry_points={
        "plone.autoinclude.plugin": ["target = plone"],
        "console_scripts": [
            "jingpin-start = shanxi.jingpin.start.server:main",
            "jingpin-site = shanxi.jingpin.start.site:main",
            "jingpin-upgrade = shanxi.jingpin.start.upgrade:main",
        ],
    },
)
