"""The table of two deals alone: headings, signs, what is spoken, in both languages, and what is left out."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from salesdesk.exchange.closing.comparison import ComparedPart, ComparedRow, Comparison
from salesdesk.i18n.translator import use_language
from salesdesk.ui.comparing.compare_model import LEFT, RIGHT, SIGN, SIGNS, WHAT, CompareModel
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme

Role = Qt.ItemDataRole
DEAL = ComparedPart('L’affaire', (ComparedRow('Montant', '1 000 €', '2 000 €'), ComparedRow('Produit', 'Toit', 'Toit')))
SAME = ComparedPart('Critères', (ComparedRow('Besoin réel', 'oui', 'oui'),))
GATES = ComparedPart('Passages en force', (ComparedRow('Proposition', 'pressé\nManquait : Montant', ''),))
FOUND = Comparison('Serre', 'Halle', (DEAL, SAME, GATES))


@pytest.fixture
def model(qapp: QApplication) -> Iterator[CompareModel]:
    apply_theme(qapp, 'light', animations=False)
    use_language('fr')
    owner = QObject()
    yield CompareModel(FOUND, owner)
    use_language('en')


def cells(model: CompareModel, row: int, role: int = Role.DisplayRole) -> list[object]:
    return [model.index(row, column).data(role) for column in range(model.columnCount())]


@pytest.mark.parametrize(
    ('row', 'said'),
    [
        (0, ['', 'L’affaire', '', '']), (1, [SIGN, 'Montant', '1 000 €', '2 000 €']),
        (2, ['', 'Produit', 'Toit', 'Toit']), (4, ['', 'Besoin réel', 'oui', 'oui']),
        (6, [SIGN, 'Proposition', 'pressé · Manquait : Montant', '']),
    ],
    ids=['heading', 'differs', 'same', 'same-under-heading', 'lines-joined'],
)  # fmt: skip
def test_a_line_is_read_from_left_to_right(model: CompareModel, row: int, said: list[str]) -> None:
    assert cells(model, row) == said


@pytest.mark.parametrize(
    ('row', 'column', 'tip'),
    [
        (0, WHAT, 'L’affaire'), (0, LEFT, ''), (1, SIGNS, 'Elles diffèrent ici.'), (2, SIGNS, ''),
        (6, LEFT, 'pressé\nManquait : Montant'), (6, RIGHT, ''),
    ],
    ids=['heading', 'beside-heading', 'sign', 'no-sign', 'whole-lines', 'nothing'],
)  # fmt: skip
def test_a_tip_says_all_of_it(model: CompareModel, row: int, column: int, tip: str) -> None:
    assert model.index(row, column).data(Role.ToolTipRole) == tip


@pytest.mark.parametrize(
    ('language', 'row', 'said'),
    [
        ('fr', 1, 'Montant\u00a0: 1 000 €, contre 2 000 €'), ('fr', 2, 'Produit\u00a0: Toit des deux côtés'),
        ('fr', 6, 'Proposition\u00a0: pressé\nManquait : Montant, contre rien'),
        ('en', 1, 'Montant: 1 000 €, against 2 000 €'), ('en', 2, 'Produit: Toit on both sides'),
        ('en', 6, 'Proposition: pressé\nManquait : Montant, against nothing'),
    ],
    ids=['fr-differs', 'fr-same', 'fr-one-side', 'en-differs', 'en-same', 'en-one-side'],
)  # fmt: skip
def test_every_cell_of_a_line_speaks_the_whole_line(model: CompareModel, language: str, row: int, said: str) -> None:
    use_language(language)
    assert cells(model, row, Role.AccessibleTextRole) == [said] * 4


@pytest.mark.parametrize(
    ('row', 'heavy'),
    [(1, [True, False, True, True]), (2, [False] * 4), (0, [True] * 4)],
    ids=['differs', 'same', 'heading'],
)
def test_what_differs_has_more_weight_than_its_name(model: CompareModel, row: int, heavy: list[bool]) -> None:
    fonts = [font for font in cells(model, row, Role.FontRole) if isinstance(font, QFont)]
    assert [font.weight() > QFont.Weight.Medium for font in fonts] == heavy


@pytest.mark.parametrize('scheme', ['light', 'dark'])
def test_what_differs_stands_out_in_either_scheme(qapp: QApplication, model: CompareModel, scheme: str) -> None:
    apply_theme(qapp, scheme, animations=False)
    strong, plain = theme().color('text'), theme().color('text-2')
    assert strong != plain
    assert cells(model, 1, Role.ForegroundRole) == [strong, plain, strong, strong]
    assert cells(model, 2, Role.ForegroundRole) == [plain] * 4
    apply_theme(qapp, 'light', animations=False)


def test_the_heads_of_the_columns_are_the_titles(model: CompareModel) -> None:
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(4)]
    assert heads == ['', 'Quoi', 'Serre', 'Halle']
    assert model.headerData(RIGHT, Qt.Orientation.Horizontal, Role.ToolTipRole) == 'Halle'
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_part_without_a_difference_is_left_out_with_its_heading(model: CompareModel) -> None:
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.show(differing=True)
    assert [model.index(row, WHAT).data() for row in range(model.rowCount())] == [
        'L’affaire', 'Montant', 'Passages en force', 'Proposition'
    ]  # fmt: skip
    model.show(differing=False)
    assert (model.rowCount(), len(resets)) == (7, 2)


def test_two_that_do_not_differ_leave_an_empty_table(model: CompareModel) -> None:
    alike = CompareModel(Comparison('Serre', 'Serre', (SAME,)), model)
    assert alike.rowCount() == 2
    alike.show(differing=True)
    assert alike.rowCount() == 0
