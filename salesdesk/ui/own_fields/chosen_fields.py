"""Own fields that are chosen: yes or no, one choice, several choices."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.domain.custom_field import CustomField, chosen_of
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.even_rows import EvenRows
from salesdesk.ui.deal.asking.pick_row import PickRow
from salesdesk.ui.own_fields.value_field import ValueField
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.fields.field import Field
from salesdesk.ui.widgets.fields.select_field import SelectField


class YesNoValue(ValueField):
    """Yes, no, or nothing said."""

    def __init__(self, field: CustomField, parent: QWidget | None = None) -> None:
        said = (('yes', _('yes')), ('no', _('no')), ('', _('not known')))
        options = [Option(key, word[0].upper() + word[1:]) for key, word in said]
        self.picks = PickRow(field.name, options, current='')
        super().__init__(field, Field(field.name, self.picks, self.picks), parent)
        self.picks.chosen.connect(lambda _key: self.validate())

    def write(self, value: str) -> None:
        self.picks.choose(value)

    def read(self) -> str:
        return self.picks.current()


class ChoiceValue(ValueField):
    """One of a list. What was chosen stays to be chosen when it has been taken off the list."""

    def __init__(self, field: CustomField, parent: QWidget | None = None) -> None:
        self.select = SelectField(field.name)
        super().__init__(field, self.select, parent)
        self.select.chosen.connect(lambda _key: self.validate())
        self.write('')

    def write(self, value: str) -> None:
        offered = dict.fromkeys((*self.field.choices, *((value,) if value else ())))
        self.select.set_options([Option('', _('Nothing chosen')), *(Option(choice, choice) for choice in offered)])
        self.select.choose(value)

    def read(self) -> str:
        return self.select.current()


class ChoicesValue(ValueField):
    """Several of a list, each switched on and off."""

    def __init__(self, field: CustomField, parent: QWidget | None = None) -> None:
        self.chips: dict[str, PickChip] = {}
        self._box = ChipBox()
        super().__init__(field, Field(field.name, self._box, self._box), parent)
        for choice in field.choices:
            self._offer(choice)

    def write(self, value: str) -> None:
        chosen = chosen_of(value)
        for choice in chosen:
            # Taken off the list, or written so by a file: it is said all the same.
            if choice not in self.chips:
                self._offer(choice)
        for choice, chip in self.chips.items():
            chip.setChecked(choice in chosen)

    def read(self) -> str:
        chosen = [choice for choice, chip in self.chips.items() if chip.isChecked()]
        # In the order in which a file has them they stay until she chooses others.
        return self.value() if sorted(chosen) == sorted(chosen_of(self.value())) else '\n'.join(chosen)

    def _offer(self, choice: str) -> None:
        chip = self.chips[choice] = PickChip(choice)
        chip.setAccessibleDescription(self.field.name)
        # clicked and not toggled: write() is silent.
        chip.clicked.connect(lambda _on: self.validate())
        self._box.rows.addWidget(chip)
        self._box.setFocusProxy(next(iter(self.chips.values())))


class ChipBox(QWidget):
    """Chips in one row or several, as high as its width asks for."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.rows = EvenRows(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.rows.heightForWidth(width)
