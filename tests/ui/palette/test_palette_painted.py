"""What the palette paints: rows, fields, the banner and the keys, whole and apart in both languages."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from building import TODAY, euros, in_days
from hypothesis import given
from hypothesis import strategies as st
from printed import Printed, printed, printed_by
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from salesdesk.controllers.capture.capture_controller import Owners
from salesdesk.controllers.capture.resemblance import Resemblance
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.capture.captured import Captured, Part, TypedName
from salesdesk.domain.money import Money
from salesdesk.i18n.translator import use_language
from salesdesk.ui.palette.field_row import FieldRow, field_rows
from salesdesk.ui.palette.key_footer import KeyFooter
from salesdesk.ui.palette.marked_text import draw_marked, runs_of
from salesdesk.ui.palette.near_banner import NearBanner, facts_of
from salesdesk.ui.palette.palette import WIDTH
from salesdesk.ui.palette.palette_row import PaletteRow, StageMark
from salesdesk.ui.palette.parsed_fields import ParsedFields
from salesdesk.ui.palette.row_delegate import CAPTION, ROW, TALL, RowDelegate, row_height
from salesdesk.ui.palette.row_list import RowList
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme

LONG = 'Rénovation énergétique complète de l’ancien bâtiment de stockage frigorifique, tranches 2 et 3'


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    apply_theme(qapp, 'light', animations=False)


@pytest.fixture(params=['fr', 'en'])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    use_language(request.param)
    yield request.param
    use_language('en')


def nothing() -> None: ...


def row(text: str = 'Halle', **said: object) -> PaletteRow:
    return PaletteRow(text, nothing, **({'icon': 'user'} | said))  # type: ignore[arg-type]


def listed(*shown: PaletteRow) -> RowList:
    """A list of its own, gone after the test."""
    rows = RowList()
    rows.show_rows(shown)
    rows.deleteLater()
    return rows


def painted(shown: PaletteRow, width: int = WIDTH, *, selected: bool = False) -> Printed:
    """One row as the list paints it."""
    rows = listed(shown)
    option, height = QStyleOptionViewItem(), row_height(shown)
    option.rect = QRectF(0, 0, width, height).toRect()
    if selected:
        option.state |= QStyle.StateFlag.State_Selected
    delegate = RowDelegate(rows)
    return printed_by(lambda paper: delegate.paint(paper, option, rows.rows.index(0)), QSize(width, height))


ROWS = {
    'a deal': (row(detail='Girardeau', trailing='12 400 €', is_amount=True, stage=StageMark(1, 5)),
               ['12 400 €', 'Halle', 'Girardeau']),
    'a person': (row('Anne', detail='DAF, Girardeau', trailing='02 41'), ['02 41', 'Anne', 'DAF, Girardeau']),
    'a note': (row('Note', trailing='hier', second='le passage trouvé', icon='sticky-note'),
               ['hier', 'le passage trouvé', 'Note']),
    'a command': (row('Annuler', keys='Ctrl+Z', icon='undo-2', is_command=True), ['Ctrl', 'Z', 'Annuler']),
    'a caption': (PaletteRow('Affaires'), ['Affaires']),
}  # fmt: skip


@pytest.mark.parametrize('name', ROWS)
def test_a_row_says_what_it_is(name: str) -> None:
    shown, words = ROWS[name]
    said = [text for text in painted(shown).texts if text]
    assert sorted(' '.join(said).split()) == sorted(' '.join(words).split())


@pytest.mark.parametrize('width', [300, 420, WIDTH])
@pytest.mark.parametrize(
    'shown',
    [
        row(LONG, detail=LONG, trailing='123 456 789 €', is_amount=True, stage=StageMark()),
        row(LONG, detail=LONG, trailing='02 41 55 01 88', icon='user'),
        row(LONG, detail=LONG, second=LONG, trailing='24 juil. 2025', icon='sticky-note'),
        row(LONG, keys='Ctrl+Shift+Z', icon='undo-2'),
    ],
    ids=['deal', 'person', 'note', 'command'],
)
def test_long_words_give_way_to_what_stands_at_the_end(shown: PaletteRow, width: int) -> None:
    said = painted(shown, width)
    assert (said.overlapping(), said.outside(width)) == ([], [])
    if shown.trailing:
        assert shown.trailing in said.texts


@pytest.mark.parametrize('selected', [True, False])
@pytest.mark.parametrize('look', ['light', 'dark'])
def test_the_chosen_row_alone_has_the_soft_accent(qapp: QApplication, look: str, selected: bool) -> None:
    apply_theme(qapp, look, animations=False)
    assert bool(painted(row(), selected=selected).boxes('accent-soft')) is selected


@pytest.mark.parametrize(
    ('shown', 'height'), [(PaletteRow('Affaires'), CAPTION), (row(), ROW), (row(second='passage'), TALL)]
)
def test_a_row_is_as_high_as_it_has_lines(shown: PaletteRow, height: int) -> None:
    rows = listed(shown)
    index = rows.rows.index(0)
    assert RowDelegate(rows).sizeHint(QStyleOptionViewItem(), index).height() == height == rows.wanted_height()


@pytest.mark.parametrize(
    ('shown', 'heard'),
    [
        (row(), 'Halle'),
        (row(detail='Girardeau', trailing='12 €', keys='', second=''), 'Halle, Girardeau, 12 €'),
        (row('Annuler', keys='Ctrl+Z'), 'Annuler, Ctrl+Z'),
        (row('Note', second='passage', trailing='hier'), 'Note, passage, hier'),
    ],
)
def test_a_row_is_heard_without_gaps(shown: PaletteRow, heard: str) -> None:
    assert shown.spoken == heard


@given(text=st.text(max_size=40), words=st.lists(st.text('abelé', min_size=1, max_size=4), max_size=3))
def test_marking_loses_no_letter_and_leaves_no_empty_piece(text: str, words: list[str]) -> None:
    runs = runs_of(text, words)
    assert ''.join(part for part, _weight in runs) == text
    assert all(part for part, _weight in runs)
    weights = [weight for _part, weight in runs]
    assert all(one != other for one, other in pairwise(weights))


@pytest.mark.parametrize(
    ('text', 'words', 'bold'),
    [
        ('Menuiserie Lefèvre', ['lefevre'], ['Lefèvre']),
        ('Menuiserie Lefèvre', ['men', 'lef'], ['Men', 'Lef']),
        ('Œuvre', ['oe'], ['Œ']),
        ('Halle', ['zzz'], []),
        ('', ['a'], []),
    ],
)
def test_the_letters_met_are_bold_in_her_own_spelling(text: str, words: list[str], bold: list[str]) -> None:
    assert [part for part, weight in runs_of(text, words) if weight] == bold


@given(width=st.integers(0, 300), words=st.lists(st.sampled_from(['ren', 'bat', 'stock', 'ies']), max_size=3))
def test_a_marked_text_never_takes_more_than_its_place(qapp: QApplication, width: int, words: list[str]) -> None:
    taken: list[float] = []
    box = QRectF(0, 0, width, 18)
    said = printed_by(
        lambda paper: taken.append(draw_marked(paper, box, LONG, words, 'body', QColor('black'))), QSize(320, 18)
    )
    assert qapp is not None
    assert taken[0] <= width + 8
    assert said.overlapping() == []


def captured(**parts: object) -> Captured:
    return Captured('Bornes', **parts)  # type: ignore[arg-type]


FIELDS: list[tuple[Captured, Owners, dict[Part, str]]] = [
    (Captured(''), Owners(), {Part.TITLE: ''}),
    (captured(amount=Money(850_050, 'EUR')), Owners(), {Part.TITLE: 'Bornes', Part.AMOUNT: '€8,500.50'}),
    (captured(organization=TypedName('gir')), Owners('Girardeau'), {Part.TITLE: 'Bornes', Part.ORGANIZATION: 'gir'}),
    (captured(), Owners('Girardeau', 3), {Part.TITLE: 'Bornes', Part.ORGANIZATION: 'Girardeau'}),
    (captured(), Owners(contact='Zoé'), {Part.TITLE: 'Bornes', Part.CONTACT: 'Zoé'}),
    (captured(tags=('urgent', 'nord'), email='a@b.fr', phone='0241'), Owners(),
     {Part.TITLE: 'Bornes', Part.TAG: 'urgent, nord', Part.EMAIL: 'a@b.fr', Part.PHONE: '0241'}),
    (captured(action=NewAction(ActivityKind.CALL, in_days(2), 600, 'devis')), Owners(),
     {Part.TITLE: 'Bornes', Part.ACTION: 'Call (devis), Thursday 11 June at 10:00'}),
    (captured(action=NewAction(ActivityKind.TASK, in_days(206))), Owners(),
     {Part.TITLE: 'Bornes', Part.ACTION: 'Task, Friday 1 January 2027'}),
]  # fmt: skip


@pytest.mark.parametrize(('line', 'owners', 'shown'), FIELDS, ids=[str(list(shown)[-1]) for *_others, shown in FIELDS])
def test_fields_say_what_the_deal_would_get(line: Captured, owners: Owners, shown: dict[Part, str]) -> None:
    use_language('en')
    assert {field.part: field.value for field in field_rows(line, owners, None, TODAY)} == shown


MET = Resemblance(1, 'Menuiserie Lefèvre', '', (), ())


@pytest.mark.parametrize(
    ('owners', 'met', 'company', 'person'),
    [
        (Owners('Lefèvre', None, 'Zoé', None), None, 'to create', 'to create'),
        (Owners('Lefèvre', 5, 'Zoé', 7), None, 'exists already', ''),
        (Owners('Lefevre', None, 'Zoé', 7), MET, 'exists already', ''),
    ],
    ids=['new', 'known', 'near'],
)
def test_a_chip_says_who_is_there_already(owners: Owners, met: Resemblance | None, company: str, person: str) -> None:
    chips = {field.part: field.chip.text if field.chip else '' for field in field_rows(captured(), owners, met, TODAY)}
    assert (chips[Part.ORGANIZATION], chips[Part.CONTACT], chips[Part.TITLE]) == (company, person, '')


def fields(qtbot: QtBot, rows: Sequence[FieldRow], width: int = WIDTH) -> ParsedFields:
    own = ParsedFields()
    qtbot.addWidget(own)
    own.show_stage(StageMark(0, 5), 'Identification')
    own.show_fields(rows)
    own.resize(width, own.sizeHint().height())
    own.show()
    return own


def every_field(title: str) -> Sequence[FieldRow]:
    line = captured(
        organization=TypedName(LONG), amount=Money(123_456_789_00, 'EUR'), tags=(LONG,), email='anne@girardeau.fr',
        phone='02 41 55 01 88', action=NewAction(ActivityKind.CALL, in_days(2), 600, LONG),
    )  # fmt: skip
    rows = field_rows(line, Owners(contact=LONG), None, TODAY)
    return [FieldRow(Part.TITLE, title), *rows[1:]]


@pytest.mark.parametrize('width', [420, WIDTH])
@pytest.mark.parametrize('enter', [True, False])
def test_long_values_stay_between_their_name_and_their_chip(
    qtbot: QtBot, language: str, width: int, enter: bool
) -> None:
    own = fields(qtbot, every_field(LONG), width)
    own.show_enter(shown=enter)
    said = printed(own)
    assert (said.overlapping(), said.outside(width)) == ([], []), language
    assert 'Identification' in said.texts


def test_names_of_fields_are_never_cut(qtbot: QtBot, language: str) -> None:
    said = printed(fields(qtbot, every_field('Bornes')))
    names = [word.text for word in said.words if word.left < 150]
    assert len(names) == 8, language
    assert not any('…' in name for name in names)


def test_a_missing_title_is_said_until_it_is_asked_for(qtbot: QtBot) -> None:
    own = fields(qtbot, [FieldRow(Part.TITLE, '')])
    assert 'no title yet' in printed(own).texts
    own.ask_title()
    assert 'no title yet' not in printed(own).texts
    own.stop_asking()
    assert 'no title yet' in printed(own).texts


@pytest.mark.parametrize(
    ('typed', 'given_'), [('Portail', ['Portail']), ('  Portail ', ['Portail']), ('   ', []), ('', [])]
)
def test_only_a_title_with_letters_is_given(qtbot: QtBot, typed: str, given_: list[str]) -> None:
    own, told = fields(qtbot, [FieldRow(Part.TITLE, '')]), list[str]()
    own.title_given.connect(told.append)
    own.ask_title(typed, 'Too long')
    own.title.returnPressed.emit()
    assert told == given_
    assert own.title.accessibleDescription() == 'Too long'


@pytest.mark.parametrize('width', [420, WIDTH])
def test_the_asked_title_does_not_cover_the_stage(qtbot: QtBot, width: int) -> None:
    own = fields(qtbot, [FieldRow(Part.TITLE, '')], width)
    own.show_enter(shown=True)
    own.ask_title('Portail')
    place = own._frame.geometry()
    stage = printed(own).word('Identification')
    assert place.left() > 100
    assert place.right() < stage.left


@pytest.mark.parametrize(
    ('city', 'people', 'deals', 'said'),
    [
        ('', (), 0, ''),
        ('Le Mans', (), 0, 'Le Mans'),
        ('', ('Hélène Marchais', 'Luc Aubry'), 0, 'Hélène Marchais, Luc Aubry'),
        ('Le Mans', ('Hélène Marchais',), 1, 'Le Mans, Hélène Marchais, 1 open deal (Relamping, €12,400)'),
        ('', (), 3, '3 open deals (Relamping, €12,400)'),
    ],
)
def test_what_is_known_of_who_is_there_already(
    made_deal: object, city: str, people: tuple[str, ...], deals: int, said: str
) -> None:
    use_language('en')
    met = Resemblance(1, 'Lefèvre', city, people, (made_deal,) * deals)  # type: ignore[arg-type]
    assert facts_of(met) == said


@pytest.fixture
def made_deal() -> object:
    from building import NOW  # noqa: PLC0415

    from salesdesk.domain.deals.deal import Deal  # noqa: PLC0415

    return Deal(1, 1, 1, 'a', 'Relamping', NOW, NOW, amount=euros(12_400))


@pytest.mark.parametrize('width', [560, WIDTH])
def test_the_banner_says_all_and_its_buttons_fit(qtbot: QtBot, language: str, width: int) -> None:
    banner = NearBanner()
    qtbot.addWidget(banner)
    banner.show_met(Resemblance(1, LONG, 'Le Mans', ('Hélène Marchais', 'Luc Aubry'), ()))
    banner.resize(width, banner.heightForWidth(width) if banner.hasHeightForWidth() else banner.sizeHint().height())
    banner.show()
    said = printed(banner)
    assert said.outside(width) == [], language
    buttons = [banner.use, banner.another, banner.look]
    assert all(one.geometry().right() < other.geometry().left() for one, other in pairwise(buttons))
    assert all(button.width() >= button.sizeHint().width() for button in buttons)


def test_the_keys_below_are_whole_and_apart(qtbot: QtBot, language: str) -> None:
    footer = KeyFooter()
    qtbot.addWidget(footer)
    footer.resize(WIDTH - 2, 40)
    footer.show()
    said = printed(footer)
    assert (said.overlapping(), said.outside(WIDTH)) == ([], []), language
    assert not any('…' in text for text in said.texts)


def test_captions_cannot_be_chosen_and_do_not_count() -> None:
    rows = listed(PaletteRow('Affaires'), row('Une'), row('Deux'), PaletteRow('Commandes'), row('Trois'))
    assert (rows.count(), rows.choice(), rows.chosen()) == (3, -1, None)
    for at, name in enumerate(('Une', 'Deux', 'Trois')):
        rows.choose(at)
        chosen = rows.chosen()
        assert chosen is not None
        assert (chosen.text, rows.choice()) == (name, at)
    assert not rows.rows.flags(rows.rows.index(3)) & rows.rows.flags(rows.rows.index(4))


def test_no_word_of_a_caption_is_the_colour_of_a_row() -> None:
    assert painted(PaletteRow('Affaires')).ink_of('Affaires') == theme().color('text-3').name()
    assert painted(row()).ink_of('Halle') == theme().color('text').name()
