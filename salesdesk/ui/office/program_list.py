"""The program's own commands, as the palette lists them."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from salesdesk.controllers.workspace import Workspace
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.commands.command_list import Command
from salesdesk.ui.page import Page, PageEntry
from salesdesk.ui.window.program_commands import ProgramActs, ProgramCommands, named

Change = Callable[..., object]

_LOOKS = (
    (mark('Light theme'), 'sun', {'theme': 'light'}),
    (mark('Dark theme'), 'moon', {'theme': 'dark'}),
    (mark('Theme of the computer'), 'monitor', {'theme': 'system'}),
    (mark('Speak French'), 'book-open', {'language': 'fr'}),
    (mark('Speak English'), 'book-open', {'language': 'en'}),
)


def program_list(
    acts: ProgramActs, program: ProgramCommands, workspace: Workspace, copy_now: Callable[[], object], change: Change
) -> Iterator[Command]:
    """`change(**preferences)` puts another look or language on."""
    yield Command(mark('New deal'), acts.new_deal, 'plus', 'N')
    yield Command(mark('New action'), acts.new_action, 'calendar-plus', 'A')
    yield Command(mark('New contact'), acts.new_contact, 'user-plus', 'C', mark('person, company'), is_usual=True)
    yield Command(mark('Log a call'), partial(acts.log, 'call'), 'phone', 'L', is_usual=True)
    yield Command(mark('Log an e-mail'), partial(acts.log, 'email'), 'mail', 'E')
    yield Command(mark('Log a meeting'), partial(acts.log, 'meeting'), 'calendar', 'R')
    yield Command(mark('Write a note'), partial(acts.log, 'note'), 'sticky-note', 'T')
    yield Command(mark('Log an objection'), partial(acts.log, 'objection'), 'hand', 'O')
    yield Command(mark('New proposal'), acts.propose, 'file-text', more=mark('offer, quote'))
    yield Command(mark('Hand the deal over'), acts.entrust, 'users', more=mark('entrust, account manager'))
    yield from _history(program, workspace)
    yield Command(mark('Import a CSV'), acts.import_csv, 'file-down', 'Ctrl+I', mark('take in a table'), is_usual=True)
    yield Command(mark('Export as CSV'), acts.export_csv, 'file-up', 'Ctrl+E')
    yield Command(mark('Search the board'), acts.search, 'search', 'Ctrl+F')
    yield Command(mark('Filters'), acts.filters, 'list-filter', 'F')
    yield Command(mark('Open another file'), acts.open_file, 'folder-open', 'Ctrl+O')
    yield Command(mark('Copy my data now'), copy_now, 'copy', more=mark('backup, save'))
    yield Command(mark('Trash'), acts.trash, 'trash-2')
    yield Command(mark('Keyboard shortcuts'), acts.shortcuts, 'info', 'F1')
    for title, icon, values in _LOOKS:
        yield Command(title, partial(change, **values), icon)
    yield Command(mark('Quit'), program.quit, 'x', 'Ctrl+Q')


def page_list(entries: Sequence[PageEntry], show_page: Callable[[str], object]) -> Iterator[Command]:
    """Each page by its name, with the key that leads there."""
    numbered = [entry.key for entry in entries if not (entry.at_bottom or entry.under)]
    for entry in entries:
        keys = f'Ctrl+{numbered.index(entry.key) + 1}' if entry.key in numbered else 'Ctrl+,' if entry.at_bottom else ''
        yield Command(entry.title, partial(show_page, entry.key), entry.icon, keys, mark('go to, page'))


def process_list(process: Callable[[], Page]) -> Iterator[Command]:
    """The tabs of the process that she looks for by their names; stages are the page itself, brought by `process`."""
    tabs = (
        ('cadences', mark('Cadences'), 'repeat', mark('follow-ups, automatic')),
        ('rules', mark('Rules'), 'workflow', mark('automatic, by itself')),
        ('templates', mark('Templates'), 'layout-template', mark('letters, scripts')),
    )

    def show(key: str) -> None:
        process().show_tab(key)  # type: ignore[attr-defined]

    for key, title, icon, more in tabs:
        yield Command(title, partial(show, key), icon, more=more)


def _history(program: ProgramCommands, workspace: Workspace) -> Iterator[Command]:
    """Named after the action they are about; not there when there is none."""
    yield Command(
        mark('Undo'), program.undo, 'undo-2', 'Ctrl+Z', caption=lambda: named(_('Undo'), workspace.undo_title()),
        is_there=lambda: workspace.undo_title() is not None,
    )  # fmt: skip
    yield Command(
        mark('Redo'), program.redo, 'redo-2', 'Ctrl+Shift+Z', caption=lambda: named(_('Redo'), workspace.redo_title()),
        is_there=lambda: workspace.redo_title() is not None,
    )  # fmt: skip
