"""Own fields that are typed: texts, numbers, amounts, days, links."""

import re
from datetime import date

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from salesdesk.domain.custom_field import CustomField
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.own_fields.own_texts import own_value_text, read_own_value
from salesdesk.ui.own_fields.value_field import ValueField
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.text_area import TextArea

# What a link may open: a program named in a link would be run by a click.
_MAILBOX = re.compile(r'[^\s@/:]+@[^\s@/:]+\.[^\s@/:.]{2,}')
_OPENED = frozenset(('http', 'https', 'mailto', 'tel'))


class LineValue(ValueField):
    """A text, a number or an amount on one line; `currency` is that of an amount which names none."""

    def __init__(self, field: CustomField, today: date, currency: str, parent: QWidget | None = None) -> None:
        self.entry = LineField(field.name)
        super().__init__(field, self.entry, parent)
        self._today, self._currency = today, currency
        self._written = ''
        self.entry.line.editingFinished.connect(self.validate)

    def typed(self) -> str:
        return self.entry.text()

    def write(self, value: str) -> None:
        self._written = own_value_text(self.field, value)
        self.entry.set_text(self._written)

    def read(self) -> str:
        text = self.entry.text()
        # What we wrote is not read again: '$' is her own dollar when she types it, any dollar when we write it.
        if text == self._written.strip():
            return self.value()
        return read_own_value(self.field, text, today=self._today, currency=self._currency)


class LinkValue(LineValue):
    """A link, with a button that opens it in the program that is there for it."""

    def __init__(self, field: CustomField, today: date, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(field, today, currency, parent)
        self.open = IconButton('link', _('Open “{field}”').format(field=field.name), size='xs')
        self.open.clicked.connect(lambda: QDesktopServices.openUrl(url_of(self.entry.text())))
        self.entry.frame.add_after(self.open, right=5)
        self.entry.line.textChanged.connect(lambda _text: self._follow())
        self._follow()

    def _follow(self) -> None:
        self.open.setEnabled(url_of(self.entry.text()).isValid())


class LongTextValue(ValueField):
    """Several lines, read when they are left."""

    def __init__(self, field: CustomField, today: date, parent: QWidget | None = None) -> None:
        self.area = TextArea(field.name)
        super().__init__(field, self.area, parent)
        self._today = today
        self.area.edit.installEventFilter(self)

    def typed(self) -> str:
        return self.area.text()

    def write(self, value: str) -> None:
        self.area.set_text(value)

    def read(self) -> str:
        return read_own_value(self.field, self.area.text(), today=self._today, currency='')

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.validate()
        return False


class DayValue(ValueField):
    """A day, typed or chosen in the calendar."""

    def __init__(self, field: CustomField, today: date, parent: QWidget | None = None) -> None:
        self.day = day_field(field.name, today)
        super().__init__(field, self.day, parent)
        self.day.changed.connect(lambda _day: ValueField.validate(self))

    def typed(self) -> str:
        return self.day.text()

    def write(self, value: str) -> None:
        self.day.set_day(date.fromisoformat(value) if value else None)

    def read(self) -> str:
        day = self.day.day()
        return day.isoformat() if day is not None else ''

    def validate(self) -> bool:
        return self.day.validate() and super().validate()


def url_of(text: str) -> QUrl:
    """The address meant by 'example.com/a', 'https://…' or 'a@b.com'; an invalid one where nothing may be opened."""
    text = text.strip()
    if not text or ' ' in text:
        return QUrl()
    if _MAILBOX.fullmatch(text):
        return QUrl(f'mailto:{text}')
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    if url.scheme() in _OPENED:
        return url if url.host() or url.path().strip('/') else QUrl()
    # 'example.com:8080' has no scheme either, though it looks like one.
    bare = not url.scheme() or '.' in url.scheme()
    found = QUrl(f'https://{text}', QUrl.ParsingMode.StrictMode) if bare else QUrl()
    return found if '.' in found.host() else QUrl()
