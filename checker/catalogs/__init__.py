"""Files <-> catalogs: finds PO files, reads them exactly, writes them whole or not at all."""

from checker.catalogs.discovery import CatalogFile, among, describe, find
from checker.catalogs.grouping import Group, editions, group
from checker.catalogs.reading import Catalog, load, read
from checker.catalogs.writing import aligned_catalogs, edition_catalog, joined, write_text

__all__ = [
    "Catalog",
    "CatalogFile",
    "Group",
    "aligned_catalogs",
    "among",
    "describe",
    "edition_catalog",
    "editions",
    "find",
    "group",
    "joined",
    "load",
    "read",
    "write_text",
]
