"""Two deals in a dialog: what differs is told by a sign and in words, by the keyboard too."""

import pytest
from bench import Bench
from building import euros
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from salesdesk.ui.comparing.compare_dialog import CompareDialog
from salesdesk.ui.comparing.compare_model import LEFT, RIGHT, SIGN, SIGNS, WHAT

Key, Role = Qt.Key, Qt.ItemDataRole


@pytest.fixture
def dialog(bench: Bench) -> CompareDialog:
    bench.window.resize(1180, 720)
    left = bench.ledger.put_ready('Serre', amount=euros(1_000))
    right = bench.ledger.put_ready('Halle', amount=euros(2_000))
    own = CompareDialog(bench.desk, left, right)
    own.open_dialog()
    return own


def line(dialog: CompareDialog, name: str) -> dict[int, str]:
    model = dialog.model
    row = next(at for at in range(model.rowCount()) if model.index(at, WHAT).data() == name)
    return {column: str(model.index(row, column).data()) for column in (SIGNS, LEFT, RIGHT)}


def test_what_differs_wears_a_sign_and_what_is_the_same_none(dialog: CompareDialog) -> None:
    assert line(dialog, 'Montant') == {SIGNS: SIGN, LEFT: '1\u202f000\u00a0€', RIGHT: '2\u202f000\u00a0€'}
    assert line(dialog, 'Organisation')[SIGNS] == ''


def test_what_differs_is_said_to_who_does_not_see_it(dialog: CompareDialog) -> None:
    model = dialog.model
    said = [str(model.index(row, LEFT).data(Role.AccessibleTextRole)) for row in range(model.rowCount())]
    assert 'Montant\u00a0: 1\u202f000\u00a0€, contre 2\u202f000\u00a0€' in said
    assert 'Organisation\u00a0: Girardeau des deux côtés' in said


def test_only_what_differs_is_shown_when_she_asks_so(dialog: CompareDialog) -> None:
    everything = dialog.model.rowCount()
    dialog.only.click()
    assert 0 < dialog.model.rowCount() < everything
    with pytest.raises(StopIteration):
        line(dialog, 'Organisation')
    dialog.only.click()
    assert dialog.model.rowCount() == everything


def test_enter_opens_the_deal_of_the_column_in_hand(dialog: CompareDialog) -> None:
    opened: list[int] = []
    dialog.opened.connect(opened.append)
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Key.Key_Right)
    QTest.keyClick(dialog.table, Key.Key_Return)
    assert opened == [dialog._ids[RIGHT]]
    assert dialog.isHidden()


def test_escape_closes_it(dialog: CompareDialog) -> None:
    QTest.keyClick(dialog.table, Key.Key_Escape)
    assert dialog.isHidden()


def test_it_is_copied_as_a_table(bench: Bench, dialog: CompareDialog) -> None:
    dialog.out.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines()[0] == 'Partie\tQuoi\tSerre\tHalle\tDiffère'
    assert '<table>' in data.html()
    assert bench.toasts() == ['Copié\u00a0: collez-le dans un tableur.']
