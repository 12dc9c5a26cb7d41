"""The inputs of own fields: what is typed or chosen, what is kept, what is said of it."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from salesdesk.domain.custom_field import FieldKind
from salesdesk.i18n.translator import use_language
from salesdesk.ui.own_fields.typed_fields import url_of

# An input of a kind: LineValue, DayValue ...
Make = Callable[..., Any]
VALUES = {
    FieldKind.TEXT: 'North wing',
    FieldKind.LONG_TEXT: 'North\nwing',
    FieldKind.NUMBER: '-12.5',
    FieldKind.MONEY: '124050 EUR',
    FieldKind.DATE: '2026-06-12',
    FieldKind.YES_NO: 'no',
    FieldKind.CHOICE: 'South',
    FieldKind.CHOICES: 'South\nWest',
    FieldKind.LINK: 'https://example.com/a',
}


@pytest.mark.parametrize('kind', list(FieldKind))
def test_every_kind_gives_back_what_it_was_given(make: Make, kind: FieldKind) -> None:
    for language in ('fr', 'en'):
        use_language(language)
        made = make(kind, VALUES[kind], ('South', 'West'))
        assert made.validate()
        assert made.value() == VALUES[kind]
        made.set_value('')
        assert (made.validate(), made.value()) == (True, '')


@pytest.mark.parametrize('kind', list(FieldKind))
def test_every_kind_says_its_name(make: Make, kind: FieldKind) -> None:
    made = make(kind, choices=('South',))
    assert made.inner.label.text() == 'Parcel'
    assert made.inner.editor.accessibleName() == 'Parcel'


@pytest.mark.parametrize(('kind', 'typed', 'value', 'shown'), [
    (FieldKind.NUMBER, '1240.50', '1240.5', '1,240.5'),
    (FieldKind.MONEY, '12k', '1200000 EUR', '€12,000'),
    (FieldKind.MONEY, '500 CHF', '50000 CHF', 'CHF\u00a0500'),
    (FieldKind.TEXT, '  a   lot ', 'a lot', 'a lot'),
])  # fmt: skip
def test_what_is_typed_is_understood_on_leaving(
    make: Make, window: QWidget, kind: FieldKind, typed: str, value: str, shown: str
) -> None:
    made = make(kind)
    heard: list[str] = []
    made.changed.connect(heard.append)
    made.entry.line.setFocus()
    QTest.keyClicks(made.entry.line, typed)
    window.findChildren(QPushButton)[0].setFocus()
    assert (heard, made.entry.text()) == ([value], shown)


@pytest.mark.parametrize(('kind', 'sentence'), [
    (FieldKind.NUMBER, 'Enter a number, such as 12,400.'),
    (FieldKind.MONEY, 'Enter an amount, such as 12,400.'),
])  # fmt: skip
def test_what_is_not_understood_stays_and_says_why(make: Make, kind: FieldKind, sentence: str) -> None:
    made = make(kind, VALUES[kind])
    made.entry.line.setText('plenty')
    assert not made.validate()
    assert (made.error(), made.typed(), made.value()) == (sentence, 'plenty', VALUES[kind])


def test_a_text_that_is_too_long_is_refused(make: Make) -> None:
    made = make(FieldKind.TEXT)
    made.entry.line.setText('x' * 501)
    assert not made.validate()
    assert made.error() == 'This text is too long: 500 characters at most.'


def test_a_long_text_is_kept_when_it_is_left(make: Make, window: QWidget) -> None:
    made = make(FieldKind.LONG_TEXT)
    made.area.edit.setFocus()
    QTest.keyClicks(made.area.edit, 'ab')
    window.findChildren(QPushButton)[0].setFocus()
    assert made.value() == 'ab'


def test_a_day_is_typed_or_refused(make: Make) -> None:
    made = make(FieldKind.DATE)
    made.day.set_text('tomorrow')
    assert made.validate()
    assert made.value() == '2026-06-10'
    made.day.set_text('someday')
    assert not made.validate()


def test_yes_and_no_can_be_taken_back(make: Make) -> None:
    made = make(FieldKind.YES_NO)
    for key in ('yes', 'no', ''):
        QTest.mouseClick(made.picks.chips[key], Qt.MouseButton.LeftButton)
        assert made.value() == key


def test_a_choice_taken_off_the_list_stays_where_it_was_chosen(make: Make) -> None:
    made = make(FieldKind.CHOICE, 'East', ('South', 'West'))
    assert made.select.select.currentText() == 'East'
    made.select.choose('West')
    assert made.validate()
    assert made.value() == 'West'


def test_several_choices_are_switched_one_by_one(make: Make) -> None:
    made = make(FieldKind.CHOICES, 'East', ('South', 'West'))
    for choice in ('West', 'South', 'West'):
        QTest.mouseClick(made.chips[choice], Qt.MouseButton.LeftButton)
    assert made.value() == 'South\nEast'


@pytest.mark.parametrize(('typed', 'url'), [
    ('example.com/a', 'https://example.com/a'),
    ('https://example.com', 'https://example.com'),
    ('mailto:a@example.com', 'mailto:a@example.com'),
    ('file:///etc/passwd', ''),
    ('javascript:alert(1)', ''),
    ('two words', ''),
    ('', ''),
])  # fmt: skip
def test_a_link_opens_what_lies_on_the_web_only(make: Make, typed: str, url: str) -> None:
    assert url_of(typed).toString() == url
    assert make(FieldKind.LINK, typed).open.isEnabled() == bool(url)
