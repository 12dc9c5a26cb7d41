"""Fields of her own on deals, people and organisations: made, renamed, ordered, put away and back."""

from collections.abc import Sequence

from salesdesk.domain.custom_field import CustomField, Entity, FieldKind
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.own_fields.own_texts import entity_name
from salesdesk.ui.settings.ordering.list_beside import list_beside
from salesdesk.ui.settings.own_fields.field_form import FieldForm, used_text
from salesdesk.ui.settings.own_fields.field_list import field_list
from salesdesk.ui.settings.own_fields.new_field_form import NewFieldForm
from salesdesk.ui.settings.own_fields.put_away_fields import PutAwayFields
from salesdesk.ui.settings.parts.doing import Doing
from salesdesk.ui.settings.parts.pane import Pane
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.feedback.empty_state import EmptyState


class FieldsSection(SettingsSection):
    """One kind of record at a time: the list at the left, the chosen field at the right, a new one below."""

    def __init__(self, desk: Desk) -> None:
        sentence = _(
            'What your trade needs to know beside the usual: in forms, lists, stage gates, imports and exports.'
        )
        super().__init__(_('Fields'), sentence)
        self._own = desk.workplace.own_fields
        self._doing = Doing(desk)
        self._field_id = 0
        entities = [Option(str(entity), entity_name(entity)) for entity in Entity]
        self.entities = SegmentedControl(_('Fields of'), entities)
        self.entities.choose(str(Entity.DEAL))
        self.empty = EmptyState(
            _('No field of your own here yet.'), _('A surface, a contract number, a competing brand…'),
            icon='text-cursor-input', dashed=True,
        )  # fmt: skip
        self.list = field_list()
        self.form = FieldForm(self._save)
        self.new = NewFieldForm(self._add)
        self.put_away = PutAwayFields()
        self._arrange()
        self._connect()

    @property
    def entity(self) -> Entity:
        return Entity(self.entities.current())

    def refresh(self) -> None:
        fields = self._own.fields(self.entity)
        self.list.show_records(fields, self._field_id)
        self._pane.setVisible(bool(fields))
        self.empty.setVisible(not fields)
        away = self._own.fields(self.entity, archived=True)
        self.put_away.show_fields([(field, self._own.count_used(field.id)) for field in away])
        self._show_current()

    def finish(self) -> None:
        self.form.finish()

    def _show_current(self) -> None:
        field = self.list.current()
        if field is not None:
            self._field_id = field.id
            row, count = self.list.currentIndex().row(), len(self.list.ids)
            self.form.show_field(field, row, count, self._own.count_used(field.id))

    def _turn(self) -> None:
        """To another kind of record."""
        self.new.name.clear_error()
        self.refresh()

    def _save(self, field: CustomField, name: str, choices: Sequence[str]) -> str:
        return self._doing.do(lambda: self._own.edit(field.id, name, choices))

    def _add(self, name: str, kind: FieldKind, choices: Sequence[str]) -> str:
        problem = self._doing.do(lambda: self._own.add(self.entity, name, kind, choices))
        if not problem:
            # The last one is the new one; it is chosen, to be looked at.
            self._field_id = self._own.fields(self.entity)[-1].id
            self.refresh()
        return problem

    def _move(self, step: int) -> None:
        row = self.list.rows.row_of(self._field_id)
        if row >= 0 and 0 <= row + step < len(self.list.ids):
            self._doing.do(lambda: self._own.move(self._field_id, row + step))

    def _put_away(self) -> None:
        """The one below is chosen then, or the last one."""
        ids, gone = self.list.ids, self._field_id
        if gone in ids:
            row = ids.index(gone)
            ids.remove(gone)
            self._field_id = ids[min(row, len(ids) - 1)] if ids else 0
            if self._doing.do(lambda: self._own.archive(gone), used_text(self._own.count_used(gone))):
                self._field_id = gone

    def _put_back(self, field_id: int) -> None:
        before, self._field_id = self._field_id, field_id
        if self._doing.do(lambda: self._own.restore(field_id)):
            self._field_id = before

    def _connect(self) -> None:
        self.entities.chosen.connect(lambda _key: self._turn())
        self.list.chosen.connect(lambda _row: self._show_current())
        self.list.edit_asked.connect(self.form.edit_name)
        self.put_away.put_back_asked.connect(self._put_back)
        for source in (self.list, self.form):
            source.step_asked.connect(self._move)
            source.removal_asked.connect(self._put_away)

    def _arrange(self) -> None:
        self._pane = Pane(_('Fields in use'))
        self._pane.add_row(list_beside(self.list, self.form))
        adding = Pane(_('Add a field'))
        adding.add_row(self.new)
        for part in (self.entities, self.empty, self._pane):
            self.add(part)
        self.add_head(_('Add a field'))
        self.add(adding)
        self.add(self.put_away)
