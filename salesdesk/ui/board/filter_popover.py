"""Narrows board and list: by tags, amount, owner, and conditions on any field. Applied as she chooses."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.money import Money
from salesdesk.domain.views.board import BoardFilter
from salesdesk.i18n.translator import _
from salesdesk.ui.board.filter_scroll import FilterScroll
from salesdesk.ui.conditions.condition_rows import ConditionRows
from salesdesk.ui.conditions.editing import Editing
from salesdesk.ui.deal.asking.typed_values import AmountField
from salesdesk.ui.settings.parts.scroll_column import TallContent
from salesdesk.ui.theme.painting.text import tip_text
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.fields.flow_layout import FlowLayout
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator
from salesdesk.ui.workplace import Workplace

# Above it stand the top bar and its button.
WIDTH, ROOM = 440, 130


class FilterPopover(Popover):
    """`changed(filter)` after every choice; attention chips and search are not its affair and stay."""

    changed = Signal(BoardFilter)

    def __init__(self, window: QWidget, workplace: Workplace, board_filter: BoardFilter) -> None:
        super().__init__(window, _('Filters'), width=WIDTH)
        # Of the bounds: those she has set keep theirs when she sells in another one later.
        self._currency = board_filter.amount_currency or workplace.currency
        self._filter = self._in_its_currency(board_filter)
        content = TallContent()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(Label(_('Filters'), 'title-s'))
        self._tags = {tag.id: PickChip(tag.name) for tag in workplace.deals.tags()}
        if self._tags:
            column.addWidget(self._made_tags())
        self.least = self._made_amount(_('Amount from'), board_filter.amount_from)
        self.most = self._made_amount(_('Amount up to'), board_filter.amount_to)
        amounts = QHBoxLayout()
        amounts.setSpacing(8)
        amounts.addWidget(self.least, 0, Qt.AlignmentFlag.AlignTop)
        amounts.addWidget(self.most, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(amounts)
        owners_like = workplace.deals.owners_like
        self.owner = SuggestField(_('Owner'), lambda typed: [Offer(name) for name in owners_like(typed)])
        self.owner.set_text(board_filter.owner)
        self.owner.line.editingFinished.connect(self._tell)
        self.owner.picked.connect(lambda _offer: self._tell())
        column.addWidget(self.owner)
        self.conditions = ConditionRows(Editing(workplace, board_filter.pipeline_id), board_filter.conditions)
        self.conditions.changed.connect(self._take_conditions)
        self.conditions.grown.connect(self._grow)
        column.addWidget(Separator())
        column.addWidget(self.conditions)
        self.clear = Button(_('Clear the filters'), size='sm')
        self.clear.clicked.connect(self._clear)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignRight)
        self._scroll = FilterScroll(content, window.height() - ROOM)
        self.body.addWidget(self._scroll)

    def _made_tags(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, line=26, gap=6, least=0)
        flow.setContentsMargins(0, 0, 0, 0)
        for tag_id, chip in self._tags.items():
            chip.setChecked(tag_id in self._filter.tag_ids)
            chip.toggled.connect(partial(self._tell))
            flow.addWidget(chip)
        # The last part of a flow takes the rest of its line: better nothing than a chip.
        flow.addWidget(QWidget())
        return holder

    def _made_amount(self, label: str, minor: int | None) -> AmountField:
        # As an amount and not as a text: what we write is not read again as she would have typed it.
        field = AmountField(label, self._currency, amount=Money(minor, self._currency) if minor is not None else None)
        field.line.editingFinished.connect(self._tell)
        words = _('Compares deals in {currency} alone. For another currency, add a condition on the amount.')
        field.line.setToolTip(tip_text(words.format(currency=self._currency)))
        return field

    def _tell(self, _on: bool = False) -> None:
        least, most = (self._minor(field) for field in (self.least, self.most))
        chosen = frozenset(tag_id for tag_id, chip in self._tags.items() if chip.isChecked())
        narrowed = replace(self._filter, tag_ids=chosen, amount_from=least, amount_to=most, owner=self.owner.text())
        narrowed = self._in_its_currency(narrowed)
        if narrowed != self._filter:
            self._filter = narrowed
            self.changed.emit(narrowed)
        # A sentence under a field takes room, or gives it back once the layouts know.
        QTimer.singleShot(0, self, self.refit)

    def _in_its_currency(self, asked: BoardFilter) -> BoardFilter:
        bounded = asked.amount_from is not None or asked.amount_to is not None
        return replace(asked, amount_currency=self._currency if bounded else '')

    def _take_conditions(self, conditions: tuple[Condition, ...]) -> None:
        self._filter = replace(self._filter, conditions=conditions)
        self.changed.emit(self._filter)

    def _grow(self) -> None:
        self.refit()
        # Once the new row has its place: it stands at the end.
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.clear))

    def _minor(self, field: AmountField) -> int | None:
        amount = field.amount() if field.text() and field.validate() else None
        if amount is not None and amount.currency != self._currency:
            # Bounds are in her own: a hundred of theirs would be taken for a hundred of hers.
            field.set_error(_('Enter this amount in {currency}.').format(currency=self._currency))
            return None
        return amount.minor if amount else None

    def _clear(self) -> None:
        for chip in self._tags.values():
            chip.setChecked(False)
        for field in (self.least, self.most, self.owner):
            field.set_text('')
            field.clear_error()
        self.conditions.clear()
        self._tell()
