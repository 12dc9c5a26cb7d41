"""One own field: its name, its choices, its place, and how it is put away."""

from collections.abc import Callable, Sequence

from salesdesk.domain.custom_field import CustomField, FieldKind
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.own_fields.own_texts import kind_name
from salesdesk.ui.settings.ordering.list_form import ListForm
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.text.label import Label

WITH_CHOICES = (FieldKind.CHOICE, FieldKind.CHOICES)
Save = Callable[[CustomField, str, Sequence[str]], str]


class FieldForm(ListForm):
    """`save(field, name, choices)` answers '' or what is wrong."""

    def __init__(self, save: Save) -> None:
        self.put_away = Button(_('Put away'), 'danger-text', size='sm')
        super().__init__(LineField(_('Name')), _('Move the field up'), _('Move the field down'), self.put_away)
        self._save = save
        self._field: CustomField | None = None
        self.kind = Label('', 'small', 'text-2', lines=0)
        self.choices = choices_area()
        self.used = Label('', 'small', 'text-2', lines=0)
        self._name = Committing(self.name, self._rename)
        self._choices = Committing(self.choices, self._offer)
        self.arrange(self.name, self.kind, self.choices, self.used)

    def show_field(self, field: CustomField, row: int, count: int, used: int) -> None:
        """`row` of `count` in the list; `used` is how many records say something in it."""
        anew = self._field is None or self._field.id != field.id
        self._field = field
        self._name.show(field.name, anew=anew)
        self._choices.show('\n'.join(field.choices), anew=anew)
        self.kind.setText(_('{kind}. The kind stays what it is.').format(kind=kind_name(field.kind)))
        self.choices.setVisible(field.kind in WITH_CHOICES)
        self.used.setText(used_text(used))
        self.show_place(row, count)

    def finish(self) -> None:
        """Saves what is being typed."""
        for part in (self._name, self._choices):
            part.finish()

    def _rename(self, text: str) -> str:
        assert self._field is not None, 'the form is hidden while there is no field'
        return self._save(self._field, text, self._field.choices)

    def _offer(self, text: str) -> str:
        assert self._field is not None, 'the form is hidden while there is no field'
        return self._save(self._field, self._field.name, text.split('\n'))


def choices_area() -> TextArea:
    hint = _('One a line. A choice taken off stays where it was chosen.')
    return TextArea(_('Choices'), hint=hint, min_lines=3, max_lines=8)


def used_text(used: int) -> str:
    """How many records say something in a field."""
    if not used:
        return _('No record says anything in it yet.')
    words = ngettext('{count} record says something in it.', '{count} records say something in it.', used)
    return words.format(count=number_text(used))
