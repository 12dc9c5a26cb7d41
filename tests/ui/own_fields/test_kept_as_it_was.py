"""Own fields in a form: looked at and left they stay as they are; what is typed in either language is one value."""

import re
from datetime import date
from typing import Any

import pytest
from building import Desk
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from salesdesk.domain.custom_field import CustomField, Entity, FieldKind
from salesdesk.i18n.translator import use_language
from salesdesk.ui.own_fields.chosen_fields import ChoicesValue
from salesdesk.ui.own_fields.made_fields import made_field
from salesdesk.ui.own_fields.own_fields_group import OwnFieldsGroup, own_fields_group
from salesdesk.ui.own_fields.own_texts import kind_name, own_value_text, read_own_value
from salesdesk.ui.own_fields.typed_fields import url_of
from salesdesk.ui.workplace import Workplace

TODAY = date(2026, 6, 9)
CHOICES = ('Sud', 'Nord', 'Est')
CHOSEN = st.lists(st.sampled_from([*CHOICES, 'Ouest']), unique=True, max_size=4)
NUMBERS = (
    st.decimals(-999_999, 999_999, places=3)
    .map(lambda number: f'{number.normalize():f}')
    .filter(lambda text: text != '-0')
)


def field(kind: FieldKind, choices: tuple[str, ...] = ()) -> CustomField:
    return CustomField(1, Entity.DEAL, 'Parc', kind, choices)


def made(
    kind: FieldKind, value: str = '', choices: tuple[str, ...] = (), parent: QWidget | None = None, own: str = 'EUR'
) -> Any:
    return made_field(field(kind, choices), today=TODAY, currency=own, value=value, parent=parent)


def read(kind: FieldKind, typed: str, currency: str = 'EUR') -> str:
    return read_own_value(field(kind), typed, today=TODAY, currency=currency)


@pytest.mark.parametrize(
    ('typed', 'url'),
    [
        pytest.param('a@example.com', 'mailto:a@example.com', id='a mailbox'),
        pytest.param('example.com:8080/x', 'https://example.com:8080/x', id='a port'),
        pytest.param('example.com?x=1#y', 'https://example.com?x=1#y', id='a question'),
        pytest.param('HTTP://EXAMPLE.COM', 'http://example.com', id='capitals'),
        pytest.param(' example.com ', 'https://example.com', id='spaces around'),
        pytest.param('münchen.de/é', 'https://münchen.de/é', id='letters of another language'),
        pytest.param('https://a@example.com', 'https://a@example.com', id='a name before a host'),
        pytest.param('tel:0612', 'tel:0612', id='a phone'),
        pytest.param('tel:06 12', '', id='a phone with spaces'),
        pytest.param('mailto:', '', id='a scheme alone'),
        pytest.param('https://', '', id='another scheme alone'),
        pytest.param('localhost:80', '', id='a host without a dot'),
        pytest.param('ftp://example.com', '', id='another program'),
        pytest.param('FILE:///x.exe', '', id='a file'),
        pytest.param('C:\\x.exe', '', id='a file of Windows'),
        pytest.param('data:text/html,x.y', '', id='a page in the link'),
        pytest.param('example.com/a b', '', id='a blank inside'),
    ],
)
def test_a_link_opens_what_is_meant_and_nothing_else(typed: str, url: str) -> None:
    assert url_of(typed).toString() == url
    assert url_of(typed).isValid() is bool(url)


@given(value=CHOSEN.map('\n'.join))
def test_choices_looked_at_keep_their_order(qapp: object, value: str) -> None:
    widget = made(FieldKind.CHOICES, value, CHOICES)
    assert isinstance(widget, ChoicesValue)
    heard: list[str] = []
    widget.changed.connect(heard.append)
    assert widget.validate()
    assert (widget.value(), heard) == (value, [])
    widget.deleteLater()


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(clicks=st.lists(st.sampled_from(CHOICES), max_size=6))
def test_clicked_on_and_off_they_are_a_set_in_the_order_of_the_field(window: QWidget, clicks: list[str]) -> None:
    widget, wanted = made(FieldKind.CHOICES, '', CHOICES, window), set[str]()
    for choice in clicks:
        widget.chips[choice].click()
        wanted ^= {choice}
    assert set(widget.value().split()) == wanted
    widget.hide()
    widget.deleteLater()


@given(NUMBERS, st.sampled_from(['fr', 'en']))
def test_a_number_is_read_as_it_is_written_in_either_language(value: str, language: str) -> None:
    use_language(language)
    assert read(FieldKind.NUMBER, own_value_text(field(FieldKind.NUMBER), value)) == value
    use_language('en')


CURRENCIES = st.sampled_from(['EUR', 'USD', 'CAD', 'JPY', 'KWD', 'CHF'])


@given(st.integers(-99_999_999, 99_999_999), CURRENCIES, CURRENCIES, st.sampled_from(['fr', 'en']))
def test_an_amount_shown_and_left_stays_what_it_is_whatever_her_own_currency(
    qapp: object, minor: int, currency: str, own: str, language: str
) -> None:
    use_language(language)
    value = f'{minor} {currency}'
    widget = made(FieldKind.MONEY, value, own=own)
    assert widget.validate()
    assert widget.value() == value
    widget.deleteLater()
    use_language('en')


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(['fr', 'en']))
def test_a_day_shown_and_left_stays_what_it_is(qapp: object, day: date, language: str) -> None:
    use_language(language)
    widget = made(FieldKind.DATE, day.isoformat())
    assert widget.validate()
    assert widget.value() == day.isoformat()
    widget.deleteLater()
    use_language('en')


@pytest.mark.parametrize(
    ('language', 'kind', 'typed', 'value'),
    [
        ('fr', FieldKind.NUMBER, '1\u202f240,50', '1240.5'),
        ('fr', FieldKind.NUMBER, '1 240', '1240'),
        ('en', FieldKind.NUMBER, '1,240.5', '1240.5'),
        ('fr', FieldKind.NUMBER, '-0,5', '-0.5'),
        ('fr', FieldKind.MONEY, '1 240,50', '124050 EUR'),
        ('fr', FieldKind.MONEY, '12 k', '1200000 EUR'),
        ('en', FieldKind.MONEY, '$500', '50000 USD'),
        ('fr', FieldKind.MONEY, '90 JPY', '90 JPY'),
        ('fr', FieldKind.DATE, 'demain', '2026-06-10'),
        ('en', FieldKind.DATE, 'tomorrow', '2026-06-10'),
        ('fr', FieldKind.YES_NO, 'Oui', 'yes'),
        ('en', FieldKind.YES_NO, 'no', 'no'),
        ('fr', FieldKind.LINK, ' example.com ', 'example.com'),
        ('fr', FieldKind.TEXT, ' ', ''),
    ],
)
def test_what_is_typed_in_her_language_is_one_value(language: str, kind: FieldKind, typed: str, value: str) -> None:
    use_language(language)
    assert read(kind, typed) == value
    use_language('en')


@pytest.mark.parametrize(
    ('kind', 'typed', 'sentence'),
    [
        (FieldKind.NUMBER, 'beaucoup', 'Entrez un nombre, par exemple 12\u202f400.'),
        (FieldKind.NUMBER, '1' * 16, 'Ce nombre est trop long\u00a0: 15 chiffres et 9 décimales au plus.'),
        (FieldKind.NUMBER, '0,0123456789', 'Ce nombre est trop long\u00a0: 15 chiffres et 9 décimales au plus.'),
        (FieldKind.YES_NO, 'bof', 'Entrez oui ou non.'),
        (FieldKind.TEXT, 'x' * 501, 'Ce texte est trop long\u00a0: 500 caractères au plus.'),
    ],
)
def test_what_is_no_value_is_said_with_the_way_out(kind: FieldKind, typed: str, sentence: str) -> None:
    use_language('fr')
    with pytest.raises(ValueError, match=f'^{re.escape(sentence)}$'):
        read(kind, typed)
    use_language('en')


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_each_kind_is_called_otherwise(language: str) -> None:
    use_language(language)
    assert len({kind_name(kind) for kind in FieldKind}) == len(FieldKind)
    use_language('en')


@pytest.fixture
def group(window: QWidget, desk: Desk, workplace: Workplace) -> OwnFieldsGroup:
    """One field of every kind, of a deal that says something in each."""
    own, deal_id = workplace.own_fields, desk.put()
    values = {
        FieldKind.TEXT: 'Aile nord', FieldKind.LONG_TEXT: 'un\n\ndeux', FieldKind.NUMBER: '-12.5',
        FieldKind.MONEY: '90 JPY', FieldKind.DATE: '2026-06-12', FieldKind.YES_NO: 'no', FieldKind.CHOICE: 'Ouest',
        FieldKind.CHOICES: 'Ouest\nSud', FieldKind.LINK: 'example.com',
    }  # fmt: skip
    own.fill_deal(deal_id, {own.add(Entity.DEAL, str(kind), kind, CHOICES): value for kind, value in values.items()})
    made_group = own_fields_group(workplace, Entity.DEAL, deal_id, parent=window)
    made_group.resize(600, 700)
    made_group.show()
    return made_group


def test_of_all_kinds_nothing_differs_when_nothing_was_typed(group: OwnFieldsGroup) -> None:
    for language in ('fr', 'en'):
        use_language(language)
        assert group.validate() is None
        assert group.given() == {}
    assert len(group.rows) == len(FieldKind)


def test_all_kinds_can_be_emptied(group: OwnFieldsGroup) -> None:
    group.fill({})
    assert (group.says_something(), group.given()) == (False, {})
    for row in group.rows.values():
        row.set_value('')
    assert group.validate() is None


def test_tab_leads_through_all_of_them_in_their_order(group: OwnFieldsGroup) -> None:
    first = next(iter(group.rows.values()))
    first.setFocus()
    seen: list[int] = []
    for _ in range(40):
        focused = group.window().focusWidget()
        inside = [at for at, row in enumerate(group.rows.values()) if focused is row or row.isAncestorOf(focused)]
        seen += [at for at in inside if at not in seen]
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == list(range(len(FieldKind)))
