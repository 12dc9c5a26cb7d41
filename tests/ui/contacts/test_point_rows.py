"""E-mails, phones and addresses in a form, row by row."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lone_parts import placed, proposed, words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.people.people_forms import Point
from salesdesk.domain.contact import PointKind
from salesdesk.i18n.translator import use_language
from salesdesk.ui.contacts.form.point_rows import PointRow, PointRows

EMAIL, PHONE, ADDRESS = PointKind.EMAIL, PointKind.PHONE, PointKind.ADDRESS
LINES = 'Bâtiment B\n8 rue du Rempart\n72000 Le Mans'
PHONES = tuple(Point(PHONE, value, label) for value, label in (('01', 'bureau'), ('02', ''), ('03', 'mobile')))
TYPED = st.lists(
    st.tuples(st.sampled_from(['add', 'remove', 'write']), st.integers(0, 4), st.sampled_from(['7', '8', '']))
)


@pytest.fixture
def phones(host: QWidget, french: None) -> PointRows:
    rows = placed(host, PointRows(PHONE))
    rows.fill(PHONES)
    return rows


def left_behind(rows: PointRows) -> list[PointRow]:
    """Rows that are still seen and no longer count."""
    return [row for row in rows.findChildren(PointRow) if row.isVisible() and row not in rows.rows]


def values(rows: PointRows) -> list[str]:
    return [point.value for point in rows.points()]


def test_the_cross_stands_beside_its_box_whatever_is_said_beneath(host: QWidget, french: None) -> None:
    row = placed(host, PointRows(EMAIL)).rows[0]
    for hint in ('', 'proposé'):
        row.value.set_hint(hint)
        row.layout().activate()  # type: ignore[union-attr]
        middle = row.value.box.mapTo(row, row.value.box.rect().center())
        assert abs(row.remove.geometry().center().y() - middle.y()) <= 1


@pytest.mark.parametrize('kind', list(PointKind))
def test_there_is_always_a_row_to_write_in(host: QWidget, french: None, kind: PointKind) -> None:
    rows = placed(host, PointRows(kind))
    assert (len(rows.rows), rows.points()) == (1, [])
    rows.rows[0].remove.click()
    assert (len(rows.rows), rows.points()) == (1, [])
    assert rows.rows[0].value.line.hasFocus()


@pytest.mark.parametrize(
    ('kind', 'said'),
    [
        (EMAIL, ['Adresse e-mail', 'Ajouter une adresse e-mail']),
        (PHONE, ['Téléphone', 'Ajouter un téléphone']),
        (ADDRESS, ['Adresse postale', 'Ajouter une adresse postale']),
    ],
)
def test_each_kind_is_named_once_over_its_rows(host: QWidget, french: None, kind: PointKind, said: list[str]) -> None:
    rows = placed(host, PointRows(kind))
    rows.fill([Point(kind, 'a'), Point(kind, 'b')])
    assert [words(rows)[0], rows.add.caption()] == said
    assert [row.value.line.accessibleName() for row in rows.rows] == [said[0], said[0]]
    assert words(rows).count(said[0]) == 1


def test_only_points_of_its_kind_are_shown_in_their_order(phones: PointRows) -> None:
    phones.fill((Point(EMAIL, 'a@x.example'), PHONES[1], Point(ADDRESS, 'x'), PHONES[0]))
    assert phones.points() == [PHONES[1], PHONES[0]]


def test_filled_again_the_old_rows_are_gone(phones: PointRows) -> None:
    phones.fill([PHONES[2]])
    assert left_behind(phones) == []
    assert phones.points() == [PHONES[2]]


def test_a_row_is_added_by_key_and_takes_the_keyboard(phones: PointRows) -> None:
    phones.add.setFocus()
    QTest.keyClick(phones.add, Qt.Key.Key_Space)
    assert phones.rows[-1].value.line.hasFocus()
    QTest.keyClicks(phones.rows[-1].value.line, '04')
    assert values(phones) == ['01', '02', '03', '04']


@pytest.mark.parametrize(('gone', 'left'), [(0, ['02', '03']), (1, ['01', '03']), (2, ['01', '02'])])
def test_a_row_is_removed_and_the_first_has_the_keyboard(
    qtbot: QtBot, phones: PointRows, gone: int, left: list[str]
) -> None:
    with qtbot.waitSignal(phones.edited):
        phones.rows[gone].remove.click()
    assert (values(phones), left_behind(phones)) == (left, [])
    assert phones.rows[0].value.line.hasFocus()


def test_it_says_so_at_each_letter_and_not_while_it_is_filled(qtbot: QtBot, phones: PointRows) -> None:
    heard: list[str] = []
    phones.edited.connect(lambda: heard.append(','.join(values(phones))))
    phones.fill(PHONES[:1])
    QTest.keyClicks(phones.rows[0].value.line, '23')
    assert heard == ['012', '0123']


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=TYPED)
def test_whatever_is_added_written_and_removed_it_says_what_stands_there(
    phones: PointRows, steps: list[tuple[str, int, str]]
) -> None:
    """Beside a plain list."""
    phones.fill(PHONES)
    plain = [point.value for point in PHONES]
    for act, at, text in steps:
        place = at % len(plain)
        if act == 'add':
            phones.add.click()
            plain.append('')
        elif act == 'write':
            phones.rows[place].value.set_text(text)
            plain[place] = text
        else:
            phones.rows[place].remove.click()
            plain.pop(place)
            plain = plain or ['']
    assert [row.value.text() for row in phones.rows] == plain
    assert values(phones) == [text for text in plain if text]


@pytest.mark.parametrize(
    ('text', 'odd'),
    [
        ('h@lefevre.example', False),
        ('h.marchais+devis@mairie.le-mans.fr', False),
        ('élodie@bücher.example', False),
        ('h@lefevre', True),
        ('h@@lefevre.fr', True),
        ('h lefevre.fr', True),
        ('h@lefevre.f', True),
        ('h@lefevre.fr, b@lefevre.fr', True),
        ('Hélène <h@lefevre.fr>', True),
        ('', False),
    ],
)
def test_an_address_that_looks_odd_is_doubted_once_it_is_left(
    host: QWidget, french: None, text: str, odd: bool
) -> None:
    row = placed(host, PointRow(Point(EMAIL, '')))
    row.value.line.setText(text)
    assert row.doubt.isHidden()
    row.value.line.editingFinished.emit()
    assert row.doubt.isVisible() is odd
    assert row.point().value == text


def test_a_doubt_goes_with_the_next_letter(host: QWidget, french: None) -> None:
    row = placed(host, PointRow(Point(EMAIL, 'h@lefevre')))
    assert row.doubt.isVisible()
    QTest.keyClicks(row.value.line, '.')
    assert row.doubt.isHidden()


@pytest.mark.parametrize('kind', [PHONE, ADDRESS])
def test_a_phone_or_an_address_is_never_doubted(host: QWidget, french: None, kind: PointKind) -> None:
    assert placed(host, PointRow(Point(kind, 'n’importe quoi'))).doubt.isHidden()


def test_an_address_of_several_lines_is_shown_in_one_and_stays_as_it_was(host: QWidget, french: None) -> None:
    row = placed(host, PointRow(Point(ADDRESS, LINES, 'siège')))
    assert row.value.text() == 'Bâtiment B, 8 rue du Rempart, 72000 Le Mans'
    assert row.point() == Point(ADDRESS, LINES, 'siège')
    row.label.set_text('dépôt')
    assert row.point() == Point(ADDRESS, LINES, 'dépôt')
    row.value.set_text('9 rue du Rempart, 72000 Le Mans')
    assert row.point().value == '9 rue du Rempart, 72000 Le Mans'


@pytest.mark.parametrize(
    ('language', 'typed', 'labels'),
    [
        ('fr', 'm', ['mobile']),
        ('fr', 'dom', ['domicile']),
        ('fr', 'x', []),
        ('en', 'h', ['home']),
        ('en', 'W', ['work']),
    ],
)
def test_labels_are_offered_in_her_language_and_any_other_is_kept(
    host: QWidget, french: None, language: str, typed: str, labels: list[str]
) -> None:
    use_language(language)
    row = placed(host, PointRow(Point(PHONE, '01')))
    row.label.line.setFocus()
    QTest.keyClicks(row.label.line, typed)
    assert proposed(host) == labels
    row.label.set_text('standard de nuit')
    assert row.point().label == 'standard de nuit'


def test_asked_for_with_an_arrow_all_labels_are_offered(host: QWidget, french: None) -> None:
    row = placed(host, PointRow(Point(PHONE, '01')))
    row.label.line.setFocus()
    QTest.keyClick(row.label.line, Qt.Key.Key_Down)
    assert proposed(host) == ['travail', 'mobile', 'domicile', 'fax']
