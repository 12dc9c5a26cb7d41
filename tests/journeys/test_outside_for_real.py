"""What comes from outside into the real window: a card and an e-mail, a signature pasted, a file kept with its deal.

A drag between two programs cannot be made on a screen without a desktop: the same files are taken by Ctrl+I here, and
tests/ui/contacts/test_cards_dropped.py drops them.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from seat import CTRL, PLAIN
from side_by_side import SideBySide

from salesdesk.domain.deals.timeline import EntryKind
from salesdesk.ui.contacts.form.person_dialog import PersonDialog
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.panel.details.file_rows import FileRows
from salesdesk.ui.panel.tabs.panel_tabs import DETAILS, TIMELINE

pytestmark = pytest.mark.real_window
Key = Qt.Key
CARD = 'BEGIN:VCARD\nVERSION:3.0\nFN:Nadia Morvan\nORG:Morvan SARL\nTEL:06 12 48 77 03\nEND:VCARD\n'
MAIL = 'From: Paul Keller <paul@keller.example>\nSubject: Devis\n\nBonjour,\n\n-- \nPaul Keller\n06 44 55 66 77\n'
SIGNATURE = 'Zoe Carlin, zoe@carlin.example, 06 10 20 30 40'
HALL = 'Halle de sport'


def take(pair: SideBySide, path: Path) -> PersonDialog:
    """By the file dialog of the real window; the twin is given it."""
    pair.real.press('ctrl+i')
    pair.real.answer('Importer un CSV', str(path))
    pair.twin.office.files.person_dropped.emit(path)
    dialog = pair.twin.one(PersonDialog)
    pair.until_alike(dialog.geometry())
    return dialog


def ways_of(pair: SideBySide, name: str) -> tuple[object, ...]:
    return pair.row('SELECT email, phone FROM contact WHERE name = ?', name)


def test_a_card_and_an_e_mail_are_proposed_and_kept_when_she_says_so(pair: SideBySide, tmp_path: Path) -> None:
    card, mail = tmp_path / 'carte.vcf', tmp_path / 'devis.eml'
    card.write_text(CARD, encoding='utf-8')
    mail.write_text(MAIL, encoding='utf-8')
    pair.start()
    for path, name, ways in (
        (card, 'Nadia Morvan', ('', '06 12 48 77 03')),
        (mail, 'Paul Keller', ('paul@keller.example', '06 44 55 66 77')),
    ):
        take(pair, path)
        assert ways_of(pair, name) == ()
        pair.press('ctrl+Return', Key.Key_Return, CTRL)
        pair.real.until(lambda name=name, ways=ways: ways_of(pair, name) == ways)


def test_a_signature_is_pasted(pair: SideBySide) -> None:
    pair.start()
    pair.press('ctrl+k', Key.Key_K, CTRL)
    pair.write(SIGNATURE)
    for keys, key in (('ctrl+a', Key.Key_A), ('ctrl+x', Key.Key_X)):
        pair.press(keys, key, CTRL)
    pair.press('Escape', Key.Key_Escape, PLAIN)
    pair.press('ctrl+3', Key.Key_3, CTRL)
    pair.until_alike()
    pair.press('ctrl+v', Key.Key_V, CTRL)
    pair.until_alike(pair.twin.one(PersonDialog).geometry())
    pair.press('ctrl+Return', Key.Key_Return, CTRL)
    pair.real.until(lambda: ways_of(pair, 'Zoe Carlin') == ('zoe@carlin.example', '06 10 20 30 40'))


def test_a_file_is_kept_with_its_deal_and_opened(
    pair: SideBySide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener, opened = tmp_path / 'bin' / 'xdg-open', tmp_path / 'opened'
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\necho "$1" >> {opened}\n')
    opener.chmod(0o755)
    monkeypatch.setenv('PATH', f'{opener.parent}:{os.environ["PATH"]}')
    plan = tmp_path / 'plan.txt'
    plan.write_text('Plan de la halle', encoding='utf-8')
    pair.start()
    pair.click_at(pair.twin.grip(HALL))
    attach(pair, plan)
    kept = 'SELECT name, size FROM attachment'
    pair.real.until(lambda: pair.row(kept) == ('plan.txt', 16))
    pair.until_alike()
    turn_to(pair, TIMELINE)
    timeline = pair.twin.one(DealPanel).tabs.timeline.view
    row = next(at for at, layout in enumerate(timeline.rows.layouts) if layout.entry.kind is EntryKind.FILE)
    pair.until_alike()
    at = timeline.mapTo(pair.twin.window, timeline.rows.rect_of(row).center().toPoint())
    pair.real.double_click(at)
    pair.real.until(opened.exists, again=lambda: pair.real.double_click(at))
    pair.real.until(lambda: opened.read_text().endswith('\n'))
    assert (
        Path(QUrl(opened.read_text().splitlines()[0]).toLocalFile()).read_text(encoding='utf-8') == 'Plan de la halle'
    )


def turn_to(pair: SideBySide, tab: int) -> None:
    bar = pair.twin.one(DealPanel).tabs.bar
    pair.click_at(bar.mapTo(pair.twin.window, bar.tabRect(tab).center()))


def attach(pair: SideBySide, path: Path) -> None:
    """By the button among the details, with the keyboard; the twin is given the file."""
    panel = pair.twin.one(DealPanel)
    pair.until_alike()
    turn_to(pair, DETAILS)
    rows = pair.twin.one(FileRows)
    while not rows.add.hasFocus():
        pair.press('Tab', Key.Key_Tab, PLAIN)
    pair.real.press('space')
    pair.real.answer('Ajouter', str(path))
    rows._files.attach(panel.shown.id, [path])
    pair.real.until(lambda: rows.names)
