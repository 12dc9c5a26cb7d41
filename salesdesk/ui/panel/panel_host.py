"""Opens the panel over whatever page is in front, keeps it in step, and leads out of it again."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from salesdesk.controllers.board.neighbour_controller import Neighbours
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import NotFound
from salesdesk.domain.process.stage_gate import MILESTONES
from salesdesk.domain.touched import Touched
from salesdesk.domain.views.forecast import Horizon
from salesdesk.ui.board.columns.board_source import BoardSource
from salesdesk.ui.commands.attach_files import AttachFiles
from salesdesk.ui.commands.close_date import step_month
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.commands.deal_menu import DealMenu
from salesdesk.ui.desk import Desk
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.ids import ID
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.panel.panel_keys import PanelKeys
from salesdesk.ui.panel.panel_motion import PanelMotion
from salesdesk.ui.widgets.floating.surface import rect_in_window
from salesdesk.ui.widgets.focus.focus_return import FocusReturn


class PanelHost(QObject):
    """One panel at a time. `shown(deal)` when it shows another deal, 0 when it is closed.

    `left(deal)` when she closes it: the keyboard goes back to where the deal stands.
    front: the key of the page in front.
    """

    shown = Signal(ID)
    left = Signal(ID)
    organization_asked = Signal(ID)
    contact_asked = Signal(ID)
    lesson_asked = Signal(ID)
    list_asked = Signal(ID)
    rule_asked = Signal(ID)

    def __init__(self, desk: Desk, source: BoardSource, front: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._front = front
        self._desk = desk
        self._source = source
        self.panel: DealPanel | None = None
        self._motion: PanelMotion | None = None
        self._keys: PanelKeys | None = None
        self._anchor: QWidget | QRect | None = None
        self._return = FocusReturn()
        self._files = AttachFiles(desk, self)
        self.commands = DealCommands(desk, self._anchor_of, self)
        desk.window.installEventFilter(self)

    def open(self, deal_id: int, *, kind: str = '', take_focus: bool = True) -> None:
        """Shows a deal; `kind` puts the composer on it, or is a milestone: then where its records are.

        A deal that is gone or in the trash is said by a toast.
        """
        try:
            _check_kept(self._desk.workplace.deals.details(deal_id).deal)
            fresh = self.panel is None
            panel = self.panel or self._made(deal_id)
            panel.show_deal(deal_id, self._around(deal_id))
        except NotFound as error:
            self._desk.say_error(error)
            return
        if fresh and self._motion is not None:
            self._return.remember(panel)
            self._motion.come()
        if kind in MILESTONES:
            panel.show_records(kind)
        elif kind:
            panel.compose(kind)
        elif take_focus:
            panel.take_first_focus()
        self.shown.emit(deal_id)

    def close(self) -> None:
        """Asks nothing: what is half written is kept as a draft."""
        panel, motion = self.panel, self._motion
        if panel is None or motion is None:
            return
        panel.title.leave()
        deal_id = panel.shown.id
        self.panel = self._motion = self._keys = None
        # Before it is hidden: a part that hides with the focus hands it to whatever Qt finds next.
        self._return.give_back(panel)
        motion.go()
        panel.deleteLater()
        self.shown.emit(0)
        self.left.emit(deal_id)

    def follow(self, touched: Touched) -> None:
        """After every action and undo; a deal that went into the trash takes its panel along."""
        panel = self.panel
        if panel is None or not panel.concerns(touched):
            return
        if panel.shown.show(panel.shown.id):
            panel.refresh(self._around(panel.shown.id))
        else:
            self.close()

    def take_key(self, event: QKeyEvent) -> bool:
        return self._keys is not None and self._keys.take(event)

    def step(self, direction: int) -> None:
        """To the deal above or below in its column."""
        if self.panel is None:
            return
        around = self._around(self.panel.shown.id)
        following = around.below if direction > 0 else around.above
        if following is not None:
            self.panel.show_deal(following, self._around(following))
            self.shown.emit(following)

    def _aside(self, direction: int) -> None:
        """To the next column or the one before: of months while they are in front, of stages everywhere else."""
        if self.panel is None:
            return
        deal, horizon = self.panel.shown.deal, self._horizon
        if horizon is not None:
            step_month(self._desk, self.commands, horizon, deal.id, deal.expected_close_on, direction)
        else:
            (self.commands.next_stage if direction > 0 else self.commands.previous_stage)(deal.id)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._motion is not None:
            self._motion.place()
        return False

    def _made(self, deal_id: int) -> DealPanel:
        panel = self.panel = DealPanel(self._desk, deal_id, self._hand_over)
        self._motion = PanelMotion(panel, self._desk.window)
        preferences = self._desk.workplace.preferences
        self._keys = PanelKeys(
            panel, self.commands, self.step, self._aside, lambda: preferences.preferences.letter_shortcuts
        )
        self._motion.place()
        self._listen(panel)
        return panel

    def _listen(self, panel: DealPanel) -> None:
        header, foot, commands = panel.header, panel.guidance.foot, self.commands
        panel.closing.connect(self.close)
        panel.key_pressed.connect(self._take_panel_key)
        panel.files_dropped.connect(self._attach)
        header.step_asked.connect(self.step)
        header.won_asked.connect(lambda: self._at(header.won, commands.win_or_hand_over))
        header.lost_asked.connect(lambda: commands.lose(panel.shown.id))
        header.menu_asked.connect(self._open_menu)
        panel.stages.bars.chosen.connect(self._move)
        foot.next_asked.connect(lambda: self._at(foot.next, commands.next_stage))
        foot.won_asked.connect(lambda: self._at(foot.won, commands.win_or_hand_over))
        foot.lost_asked.connect(lambda: commands.lose(panel.shown.id))
        panel.cadences.abandon_asked.connect(lambda: commands.lose(panel.shown.id))
        foot.decision_asked.connect(lambda: commands.decide(panel.shown.id))
        foot.reopen_asked.connect(lambda: commands.reopen(panel.shown.id))
        panel.title.people.organization_asked.connect(self.organization_asked)
        panel.title.people.contact_asked.connect(self.contact_asked)
        panel.tabs.contact_asked.connect(self.contact_asked)
        panel.links.deal_asked.connect(self.open)
        panel.links.list_asked.connect(self.list_asked)
        for leading in (panel.tabs.timeline.commands, panel.warnings):
            leading.rule_asked.connect(self.rule_asked)
        panel.lessons.lesson_asked.connect(self.lesson_asked)
        panel.report.lesson_asked.connect(self.lesson_asked)

    def _take_panel_key(self, event: QKeyEvent) -> None:
        event.setAccepted(self.take_key(event))

    def _move(self, stage_id: int) -> None:
        if self.panel is not None:
            # The bar itself moves its colour only once the deal has moved.
            self._anchor = self.panel.anchor_of(stage_id)
            self.commands.move_to(self.panel.shown.id, stage_id)

    def _at(self, widget: QWidget, act: Callable[[int], None]) -> None:
        """What the command asks stands beside that widget."""
        if self.panel is not None:
            self._anchor = widget
            act(self.panel.shown.id)

    def _anchor_of(self, _deal_id: int) -> QRect:
        anchor = self._anchor
        if isinstance(anchor, QRect):
            return anchor
        if self.panel is None:
            middle = self._desk.window.rect().center()
            return QRect(middle, middle)
        if anchor is not None and anchor.isVisible():
            return rect_in_window(anchor)
        return rect_in_window(self.panel.header.more)

    def _open_menu(self, at: QPoint) -> None:
        if self.panel is not None:
            self._anchor = self.panel.header.more
            menu = DealMenu(self._desk, self.commands, self.panel.shown.deal, self.panel)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(at)

    def _hand_over(self) -> str:
        target = self.commands.hand_over_target(self.panel.shown.id) if self.panel is not None else None
        return name_of(target) if target is not None else ''

    def _around(self, deal_id: int) -> Neighbours:
        return self._desk.workplace.neighbours.around(self._source.filter, deal_id, self._horizon)

    @property
    def _horizon(self) -> Horizon | None:
        """The months of the forecast while it is in front: J and K walk one of them."""
        is_shown = self._source.view == 'forecast' and self._front() == 'board'
        return self._source.horizon if is_shown else None

    def _attach(self, paths: list[Path]) -> None:
        if self.panel is not None:
            self._files.attach(self.panel.shown.id, paths)


def _check_kept(deal: Deal) -> None:
    """What lies in the trash has no panel: a stale list may still lead there."""
    if deal.deleted_at is not None:
        raise NotFound(kind='Deal', id=deal.id)
