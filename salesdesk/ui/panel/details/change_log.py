"""Which fields were edited, apart from the timeline and folded: looked up when one wonders."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.agenda.wall_clock import wall_of
from salesdesk.domain.contact import Stance
from salesdesk.domain.deals.timeline import ChangeLine
from salesdesk.i18n.formats import moment_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.panel.details.people_rows import STANCES
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.widgets.buttons.flush_button import FlushButton
from salesdesk.ui.widgets.text.label import Label

FIELDS = {
    'title': mark('Title'), 'organization_id': mark('Organisation'), 'contact_id': mark('Main contact'),
    'owner': mark('Owner'), 'product': mark('Product'), 'note': mark('Note'),
}  # fmt: skip
SHOWN = 100


class ChangeLog(QWidget):
    """Read only while it is unfolded."""

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self.button = FlushButton(_('Change log'), 'chevron-right')
        self.button.clicked.connect(self._toggle)
        self.lines = Label('', 'small', 'text-2', lines=0)
        self.lines.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.button)
        column.addWidget(self.lines)
        column.setAlignment(self.button, Qt.AlignmentFlag.AlignLeft)

    def fold(self) -> None:
        if not self.lines.isHidden():
            self._toggle()

    def refresh(self) -> None:
        if self.lines.isHidden():
            return
        # The newest are what she looks for; thousands of lines would stop the panel.
        changes = self._shown.workplace.timeline.changes(self._shown.id)[:SHOWN]
        self.lines.setText('\n'.join(self._told(line) for line in changes) or _('Nothing was changed yet.'))

    def _toggle(self) -> None:
        on = self.lines.isHidden()
        self.lines.setVisible(on)
        self.button.set_icon('chevron-down' if on else 'chevron-right')
        self.refresh()

    def _told(self, line: ChangeLine) -> str:
        clock = self._shown.workplace.clock
        when = moment_text(wall_of(line.at, clock.zone), clock.today())
        if line.field in ('deleted', 'restored'):
            what = _('moved to the trash') if line.field == 'deleted' else _('taken out of the trash')
            return _('{when}: {what}').format(when=when, what=what)
        name = line.about or (_(FIELDS[line.field]) if line.field in FIELDS else line.field)
        values = (line.before, line.after)
        before, after = (part_text(value) if line.field == 'person' else value or '–' for value in values)
        words = _('{when}: {field}, {before} → {after}')
        return words.format(when=when, field=name, before=before, after=after)


def part_text(logged: str) -> str:
    """What somebody is to the deal: 'DAF, Decision-maker'."""
    if not logged:
        return '–'
    role, _line, stance = logged.partition('\n')
    # One that a later program knows is said as it was written.
    word = _(STANCES[Stance(stance)]) if stance in STANCES else stance
    return ', '.join(part for part in (role, word) if part) or _('takes part')
