"""Small forms that ask what is to be changed on all the selected deals."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.domain.custom_field import CustomField
from salesdesk.domain.deals.tag import Tag
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.deal.form.tag_choice import TagChoice
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.own_fields.made_fields import made_field
from salesdesk.ui.own_fields.value_field import ValueField
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.fields.flow_layout import FlowLayout
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace


class TagsPopover(FormPopover):
    """`given(added names, removed ids)`."""

    given = Signal(tuple, tuple)

    def __init__(self, window: QWidget, known: Sequence[Tag]) -> None:
        super().__init__(window, _('Tags'), _('Apply'))
        self.added = TagChoice(known)
        self.added.label.setText(_('Add'))
        self.content.addWidget(self.added)
        self.removed = {tag.id: PickChip(tag.name) for tag in known}
        if known:
            self.content.addWidget(Label(_('Take off'), 'small', 'text-2', weight='medium'))
            self.content.addWidget(self._chips())

    def submit(self) -> None:
        self.added.commit()
        removed = tuple(tag_id for tag_id, chip in self.removed.items() if chip.isChecked())
        self.close_popover()
        if self.added.tags() or removed:
            self.given.emit(self.added.tags(), removed)

    def _chips(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, line=26, gap=6, least=0)
        flow.setContentsMargins(0, 0, 0, 0)
        for chip in self.removed.values():
            flow.addWidget(chip)
        # The last part of a flow takes the rest of its line: better nothing than a chip.
        flow.addWidget(QWidget())
        return holder


class OwnerPopover(FormPopover):
    """`given(owner)`, '' for nobody's."""

    given = Signal(str)

    def __init__(self, window: QWidget, workplace: Workplace) -> None:
        super().__init__(window, _('Owner'), _('Apply'))
        like = workplace.deals.owners_like
        self.owner = SuggestField(
            _('Owner'), lambda typed: [Offer(name) for name in like(typed)], hint=_('Empty takes the owner off.')
        )
        self.owner.submitted.connect(self.submit)
        self.content.addWidget(self.owner)

    def submit(self) -> None:
        self.close_popover()
        self.given.emit(self.owner.text())


class ClosePopover(FormPopover):
    """`given(day or None)`."""

    given = Signal(object)

    def __init__(self, window: QWidget, workplace: Workplace) -> None:
        super().__init__(window, _('Expected close'), _('Apply'))
        self.day = day_field(_('Expected close'), workplace.clock.today(), hint=_('Empty takes the day off.'))
        self.day.submitted.connect(self.submit)
        self.content.addWidget(self.day)

    def submit(self) -> None:
        if self.day.validate():
            self.close_popover()
            self.given.emit(self.day.day())


class OwnFieldPopover(FormPopover):
    """`given(field id, value)` with the canonical text, '' to empty the field."""

    given = Signal(object, str)

    def __init__(self, window: QWidget, workplace: Workplace, fields: Sequence[CustomField]) -> None:
        super().__init__(window, _('Own field'), _('Apply'))
        self._workplace = workplace
        self._fields = {str(field.id): field for field in fields}
        self.which = SelectField(_('Field'), [Option(key, field.name) for key, field in self._fields.items()])
        self.which.chosen.connect(self._show)
        self.content.addWidget(self.which)
        self.value: ValueField | None = None
        self._show(self.which.current())

    def submit(self) -> None:
        if self.value is not None and self.value.validate():
            self.close_popover()
            self.given.emit(self.value.field.id, self.value.value())

    def _show(self, key: str) -> None:
        if self.value is not None:
            self.content.removeWidget(self.value)
            self.value.hide()
            self.value.deleteLater()
        workplace = self._workplace
        self.value = made_field(
            self._fields[key], today=workplace.clock.today(), currency=workplace.currency, parent=self
        )
        self.content.addWidget(self.value)
        self.value.show()
