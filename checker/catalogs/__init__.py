"""Files <-> catalogs: finds PO files, reads them exactly, writes them whole or not at all."""

from checker.catalogs.discovery import CatalogFile, find
from checker.catalogs.reading import Catalog, load
from checker.catalogs.writing import aligned_catalogs, edition_catalog, write_text

__all__ = ["Catalog", "CatalogFile", "aligned_catalogs", "edition_catalog", "find", "load", "write_text"]
