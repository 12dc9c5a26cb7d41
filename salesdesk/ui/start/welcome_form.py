"""The questions of the welcome page, in the language of the moment."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.controllers.start.templates import Template
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import read
from salesdesk.ui.settings.parts.currency_select import CurrencySelect, currency_options
from salesdesk.ui.settings.parts.look_options import language_options, theme_options
from salesdesk.ui.settings.parts.scroll_column import TallContent
from salesdesk.ui.start.onboarding_choice import OnboardingChoice, StartKind
from salesdesk.ui.start.stage_strip import StageStrip
from salesdesk.ui.theme.icons import icon_pixmap
from salesdesk.ui.widgets.choices.radio_card import RadioCard
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.text.label import Label

STARTS = {
    StartKind.SAMPLE: ('compass', mark('Explore'), mark('27 sample deals, in a file of their own.')),
    StartKind.IMPORT: ('file-down', mark('Import a CSV'), mark('Columns recognised, duplicates avoided.')),
    StartKind.EMPTY: ('plus', mark('Start empty'), mark('Your first deal is one key away: N.')),
}
# The drawing has an empty edge, which is left out.
LOGO, LOGO_EDGE = 52, 1
SECTION_GAP, TIGHT_GAP = 38, 24


class Logo(QWidget):
    """The program's sign, for the eye only."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(LOGO, LOGO))

    def paintEvent(self, _event: QPaintEvent) -> None:
        pixmap = icon_pixmap('app-icon', LOGO + 2 * LOGO_EDGE, '#ff000000', self.devicePixelRatioF())
        QPainter(self).drawPixmap(QPointF(-LOGO_EDGE, -LOGO_EDGE), pixmap)


class WelcomeForm(TallContent):
    """`changed(OnboardingChoice)` at every answer. Made again when the language changes."""

    changed = Signal(OnboardingChoice)

    def __init__(self, choice: OnboardingChoice, templates: Sequence[Template]) -> None:
        super().__init__()
        self._choice = choice
        chosen = choice.preferences
        self.language = SegmentedControl(_('Language'), language_options(), padding=14)
        self.currency = CurrencySelect(_('Currency'), currency_options(chosen.currency))
        self.appearance = SegmentedControl(_('Appearance'), theme_options())
        self.language.choose(chosen.language)
        self.currency.choose(chosen.currency)
        self.appearance.choose(chosen.theme)
        self._template_group, self._start_group = QWidget(), QWidget()
        self.templates = {template.key: self._template_card(template) for template in templates}
        self.starts = {kind: self._start_card(kind) for kind in StartKind}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._arrange()
        self.set_tight(tight=False)
        self._connect()

    def set_tight(self, *, tight: bool) -> None:
        """Less air between the questions, for a low window."""
        self._column.setSpacing(TIGHT_GAP if tight else SECTION_GAP)

    def focus_language(self) -> None:
        for segment in self.language.segments:
            if segment.isChecked():
                segment.setFocus(Qt.FocusReason.OtherFocusReason)

    def _template_card(self, template: Template) -> RadioCard:
        strip = StageStrip(len(template.stage_names))
        card = RadioCard(read(template.title), read(template.summary), strip=strip, parent=self._template_group)
        card.setAccessibleDescription(f'{read(template.summary)} {strip.words}')
        card.toggled.connect(strip.set_lit)
        card.setChecked(template.key == self._choice.template)
        return card

    def _start_card(self, kind: StartKind) -> RadioCard:
        icon, title, summary = STARTS[kind]
        card = RadioCard(_(title), _(summary), icon=icon, parent=self._start_group)
        card.setChecked(kind is self._choice.start)
        return card

    def _arrange(self) -> None:
        self._column.addLayout(_title_row())
        basics = QHBoxLayout()
        basics.setSpacing(12)
        for control, label in (
            (self.language, _('Language')),
            (self.currency, _('Currency')),
            (self.appearance, _('Appearance')),
        ):
            basics.addLayout(_labelled(label, control), int(control is self.currency))
        self._column.addLayout(basics)
        self._template_group.setAccessibleName(_('How you sell'))
        self._start_group.setAccessibleName(_('To begin'))
        _fill_grid(self._template_group, self.templates.values(), columns=2)
        self._column.addLayout(_titled(_('How you sell'), self._template_group))
        _fill_grid(self._start_group, self.starts.values(), columns=3)
        self._column.addLayout(_titled(_('To begin'), self._start_group))
        self._column.addStretch(1)

    def _connect(self) -> None:
        self.language.chosen.connect(lambda key: self._prefer(language=key))
        self.currency.chosen.connect(lambda key: self._prefer(currency=key))
        self.appearance.chosen.connect(lambda key: self._prefer(theme=key))
        for key, card in self.templates.items():
            card.toggled.connect(partial(self._pick, 'template', key))
        for kind, card in self.starts.items():
            card.toggled.connect(partial(self._pick, 'start', kind))

    def _pick(self, field: str, value: str, on: bool) -> None:
        if on:
            self._choose(**{field: value})

    def _prefer(self, **values: str) -> None:
        # mypy takes every field for each of these texts.
        self._choose(preferences=replace(self._choice.preferences, **values))  # type: ignore[arg-type]

    def _choose(self, **values: object) -> None:
        self._choice = replace(self._choice, **values)  # type: ignore[arg-type]
        self.changed.emit(self._choice)


def _title_row() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(Logo())
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addStretch(1)
    words.addWidget(Label(_('Welcome to SalesDesk'), 'display'))
    words.addWidget(Label(_('Everything stays on this computer. No account, no connection.'), color='text-2', lines=2))
    words.addStretch(1)
    row.addLayout(words, 1)
    return row


def _labelled(label: str, control: QWidget) -> QLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(Label(label, 'small', 'text-2', weight='medium'))
    column.addWidget(control)
    return column


def _titled(title: str, content: QWidget) -> QLayout:
    column = QVBoxLayout()
    column.setSpacing(12)
    column.addWidget(Label(title, 'title-s'))
    column.addWidget(content)
    return column


def _fill_grid(group: QWidget, cards: Iterable[RadioCard], *, columns: int) -> None:
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(12)
    group.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    for number, card in enumerate(cards):
        grid.addWidget(card, number // columns, number % columns)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
