"""Compiles the catalogs of a language into one salesdesk.mo. A build hook, and a script: `python compile_catalogs.py`.

Each area of the program has its own small .po file (fr/board.po, fr/deal.po ...) so that two people can translate at
once; gettext wants one binary file per language, so they are joined here.
"""

from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # run as a script, outside a build
    BuildHookInterface = object  # type: ignore[assignment,misc]

LOCALE_FOLDER = Path(__file__).resolve().parent


def joined_catalog(folder: Path) -> Catalog:
    """All messages of one language; a message translated in two ways is an error, never a silent choice."""
    joined = Catalog(locale=folder.name)
    for path in sorted(folder.glob('*.po')):
        with path.open('rb') as file:
            catalog = read_po(file, locale=folder.name)
            # The forms are counted as the file counts them: another Babel knows two or three for French.
            joined.mime_headers = [('Plural-Forms', catalog.plural_forms)]
            for message in catalog:
                known = joined.get(message.id, message.context) if message.id else None
                if known is not None and known.string != message.string:
                    raise ValueError(f'{path.name}: {message.id!r} has two translations')
                if message.id:
                    joined[message.id] = message
    return joined


def compile_language(folder: Path) -> Path:
    """Writes FOLDER/LC_MESSAGES/salesdesk.mo from FOLDER/*.po."""
    target = folder / 'LC_MESSAGES' / 'salesdesk.mo'
    target.parent.mkdir(exist_ok=True)
    with target.open('wb') as file:
        write_mo(file, joined_catalog(folder))
    return target


def compile_all(locale_folder: Path = LOCALE_FOLDER) -> list[Path]:
    return [compile_language(folder) for folder in sorted(locale_folder.iterdir()) if any(folder.glob('*.po'))]


class CatalogHook(BuildHookInterface):
    """Called by hatchling before any wheel, an editable one included."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        compile_all()


if __name__ == '__main__':
    compile_all()
