"""What comes next: a kind, a day, an hour; or what is planned already; or nothing, this once."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.activity import Activity, ActivityKind, NewAction
from salesdesk.domain.agenda.working_calendar import DayMove
from salesdesk.i18n.formats import day_text, hour_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.deal.asking.deal_texts import action_line, planned
from salesdesk.ui.domain_texts import ACTIVITY_ICONS, activity_name
from salesdesk.ui.panel.composer.menu_pick import MenuPick
from salesdesk.ui.panel.composer.moment_popover import MomentPopover
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.link import Link
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.floating.surface import rect_in_window
from salesdesk.ui.widgets.text.label import Label

DAYS = (
    (0, mark('Today')), (1, mark('Tomorrow')), (2, mark('In 2 days')), (7, mark('In 1 week')),
    (14, mark('In 2 weeks')), (30, mark('In 1 month')),
)  # fmt: skip
HOURS = (9 * 60, 10 * 60, 11 * 60, 14 * 60, 15 * 60, 16 * 60)


class NextRow(QWidget):
    """following() is what is planned with what is saved. `changed` at every choice, `save_asked` by the button."""

    changed = Signal()
    save_asked = Signal()

    def __init__(self, today: date, working_day: DayMove) -> None:
        super().__init__()
        self._today, self._working_day = today, working_day
        self._stays: Activity | None = None
        self._wanted = self._asks = self._proposes = True
        self._is_hers = False
        self._kind, self._day = ActivityKind.CALL, today + timedelta(days=1)
        self._minute: int | None = None
        self.label = Label(_('Next'), 'small', 'text-2', weight='medium', shrinks=False)
        self.told = Label('', 'small', 'text')
        self.kind, self.day, self.hour = (
            MenuPick(_('Kind of action')),
            MenuPick(_('Day')),
            MenuPick(_('Time'), chevron=False),
        )
        self.skip = Link('', 'small')
        self.save = Button(_('Save'), 'primary', size='sm')
        self._arrange()
        self.kind.clicked.connect(self._open_kinds)
        self.day.clicked.connect(self._open_days)
        self.hour.clicked.connect(self._open_hours)
        self.skip.clicked.connect(self._toggle)
        self.save.clicked.connect(self.save_asked)

    def propose(self, today: date, stays: Activity | None) -> None:
        """Anew, for another deal or after saving; `stays` is planned already and is not touched by what is saved."""
        self._today = today
        self._stays = stays
        self._wanted, self._is_hers = self._proposes and stays is None, False
        self._kind, self._day, self._minute = ActivityKind.CALL, self._next_day(), None
        self._refresh()

    def keep_planned(self, today: date, stays: Activity | None) -> None:
        """Another activity stays planned, or none: what she chose herself is not touched."""
        # Over night in an open panel, tomorrow has become today.
        if today != self._today:
            self._today = today
            self._day = self._day if self._is_hers else self._next_day()
        # Whether she wants one more is asked anew only when the plan itself came or went.
        had, self._stays = self._stays, stays
        if bool(had) != bool(stays):
            self._wanted = self._proposes and stays is None
        self._refresh()

    def following(self) -> NewAction | None:
        return NewAction(self._kind, self._day, self._minute) if self._wanted and self._asks else None

    def choose(self, kind: ActivityKind, day: date, minute: int | None) -> None:
        self._kind, self._day, self._minute, self._wanted, self._is_hers = kind, day, minute, True, True
        self._refresh()
        self.changed.emit()

    def ask_about_next(self, *, asks: bool, proposes: bool) -> None:
        """A closed deal has nothing next: only the button stays. A note finishes nothing: it asks and proposes nothing.

        What she chose herself stays.
        """
        if proposes != self._proposes and not self._is_hers:
            self._wanted = proposes and self._stays is None
        self._asks, self._proposes = asks, proposes
        self._refresh()

    def _next_day(self) -> date:
        return self._working_day(self._today + timedelta(days=1))

    def _refresh(self) -> None:
        picking = self._wanted and self._asks
        for pick in (self.kind, self.day, self.hour):
            pick.setVisible(picking)
        self.label.setVisible(self._asks)
        self.told.setVisible(self._asks and not self._wanted)
        self.skip.setVisible(self._asks)
        self.kind.show_choice(activity_name(self._kind), ACTIVITY_ICONS[self._kind])
        self.day.show_choice(day_text(self._day, self._today))
        self.hour.show_choice(hour_text(self._minute) if self._minute is not None else _('time'))
        self.told.setText(action_line(planned(self._stays), self._today) if self._stays else _('nothing'))
        if self._wanted:
            self.skip.set_caption(_('nothing'))
            self.skip.setToolTip(_('Nothing next, this once'))
        else:
            self.skip.set_caption(_('add') if self._stays else _('plan'))
            self.skip.setToolTip(_('Plan an action'))
        self.skip.updateGeometry()

    def _toggle(self) -> None:
        self._wanted, self._is_hers = not self._wanted, True
        self._refresh()
        self.changed.emit()

    def _choose_kind(self, kind: ActivityKind) -> None:
        self.choose(kind, self._day, self._minute)

    def _choose_day(self, day: date) -> None:
        self.choose(self._kind, day, self._minute)

    def _choose_hour(self, minute: int | None) -> None:
        self.choose(self._kind, self._day, minute)

    def _open_kinds(self) -> None:
        menu = Menu(self)
        for kind in ActivityKind:
            menu.add(activity_name(kind), partial(self._choose_kind, kind), icon=ACTIVITY_ICONS[kind])
        self.kind.open_menu(menu)

    def _open_days(self) -> None:
        menu = Menu(self)
        for ahead, text in DAYS:
            day = self._today + timedelta(days=ahead)
            menu.add(f'{_(text)}  ·  {day_text(day, self._today)}', partial(self._choose_day, day))
        menu.addSeparator()
        menu.add(_('Choose…'), lambda: self._open_moment(self.day), icon='calendar')
        self.day.open_menu(menu)

    def _open_hours(self) -> None:
        menu = Menu(self)
        menu.add(_('No time'), partial(self._choose_hour, None))
        for minute in HOURS:
            menu.add(hour_text(minute), partial(self._choose_hour, minute))
        menu.addSeparator()
        menu.add(_('Choose…'), lambda: self._open_moment(self.hour), icon='alarm-clock')
        self.hour.open_menu(menu)

    def _open_moment(self, pick: MenuPick) -> None:
        popover = MomentPopover(self.window(), self._today, self._day, self._minute)
        popover.chosen.connect(lambda day, minute: self.choose(self._kind, day, minute))
        popover.open_at(rect_in_window(pick), 'above')

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 8, 8)
        row.setSpacing(6)
        for part in (self.label, self.told, self.kind, self.day, self.hour, self.skip):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.save)
