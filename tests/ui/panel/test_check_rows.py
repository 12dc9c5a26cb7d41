"""The lines of the hand-over alone: ticked, taken away by the keyboard, and standing where they stood."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesdesk.ui.panel.after_sales.check_rows import CheckFace, CheckRows

KEYS, NOTE = CheckFace(1, 'Clés', ''), CheckFace(2, 'Notice', 'hier')
GIFT = CheckFace(1, 'Témoignage', '', may_go=False)


@pytest.fixture
def heard() -> list[tuple[object, ...]]:
    return []


@pytest.fixture
def lines(qapp: QApplication, heard: list[tuple[object, ...]]) -> Iterator[CheckRows]:
    rows = CheckRows()
    rows.ticked.connect(lambda key, on: heard.append((key, on)))
    rows.gone.connect(lambda key: heard.append((key,)))
    yield rows
    rows.close()


def shown(rows: CheckRows) -> list[tuple[str, bool, str]]:
    return [(row.box.toolTip(), row.box.isChecked(), row.day.text()) for row in rows.rows]


FACES = {
    'none': ([], []),
    'one open': ([KEYS], [('Clés', False, '')]),
    'one done': ([NOTE], [('Notice', True, 'hier')]),
    'many': ([NOTE, KEYS, GIFT], [('Notice', True, 'hier'), ('Clés', False, ''), ('Témoignage', False, '')]),
}


@pytest.mark.parametrize(('faces', 'seen'), FACES.values(), ids=FACES)
def test_a_line_with_a_day_is_ticked(
    lines: CheckRows, heard: list[object], faces: list[CheckFace], seen: list[tuple[str, bool, str]]
) -> None:
    lines.show_faces(faces)
    assert (shown(lines), heard) == (seen, [])


def test_a_tick_tells_which_line_and_which_way(lines: CheckRows, heard: list[object]) -> None:
    lines.show_faces([KEYS, NOTE])
    for row in lines.rows:
        row.box.click()
    assert heard == [(1, True), (2, False)]


def test_the_same_lines_stay_and_tell_nothing_when_their_days_change(lines: CheckRows, heard: list[object]) -> None:
    lines.show_faces([KEYS, NOTE])
    before = list(lines.rows)
    lines.show_faces([CheckFace(1, 'Clés', 'ce jour'), CheckFace(2, 'Notice', '')])
    assert lines.rows == before
    assert shown(lines) == [('Clés', True, 'ce jour'), ('Notice', False, '')]
    assert heard == []


@pytest.mark.parametrize(
    ('face', 'key', 'told'),
    [(KEYS, Qt.Key.Key_Delete, [(1,)]), (GIFT, Qt.Key.Key_Delete, []), (KEYS, Qt.Key.Key_A, [])],
    ids=['a line of hers', 'a gift, which stays', 'another key'],
)
def test_delete_takes_away_what_may_go(
    lines: CheckRows, heard: list[object], face: CheckFace, key: Qt.Key, told: list[tuple[int]]
) -> None:
    lines.show_faces([face])
    QTest.keyClick(lines.rows[0], key)
    assert heard == told


def test_the_space_bar_ticks(lines: CheckRows, heard: list[object]) -> None:
    lines.show_faces([KEYS])
    QTest.keyClick(lines.rows[0].box, Qt.Key.Key_Space)
    assert heard == [(1, True)]


@pytest.mark.parametrize(
    ('faces', 'count'), [([KEYS], 1), ([], 0), ([KEYS, NOTE, GIFT], 3)], ids=['one went', 'all went', 'one came']
)
def test_other_lines_take_the_place_of_the_old(lines: CheckRows, faces: list[CheckFace], count: int) -> None:
    lines.show_faces([KEYS, NOTE])
    lines.show_faces(faces)
    seen = [row for row in lines.rows if not row.isHidden()]
    assert [row.face for row in seen] == faces
    assert len(seen) == count


def test_a_long_line_is_read_to_its_end(lines: CheckRows) -> None:
    long = CheckFace(1, 'Contrat d’entretien préventif : ' + 'dire avant le 18 décembre ' * 4, '')
    lines.show_faces([long, KEYS])
    lines.resize(420, 400)
    lines.show()
    box, short = (row.box for row in lines.rows)
    assert box.width() <= 420
    assert box.height() >= box.heightForWidth(box.width()) > short.heightForWidth(short.width())
