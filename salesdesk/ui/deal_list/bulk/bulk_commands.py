"""What each button of the bar asks, and what is then done with the selected deals."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from salesdesk.domain.custom_field import Entity
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import ngettext
from salesdesk.on_demand import on_demand
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.deal_list.bulk.bulk_bar import COMPARE, BulkBar
from salesdesk.ui.deal_list.bulk.bulk_flow import BulkFlow
from salesdesk.ui.deal_list.bulk.bulk_popovers import ClosePopover, OwnerPopover, OwnFieldPopover, TagsPopover
from salesdesk.ui.deal_list.bulk.move_popover import MovePopover
from salesdesk.ui.desk import Desk
from salesdesk.ui.prospecting.put_popover import PutPopover

if TYPE_CHECKING:
    from salesdesk.ui.comparing.compare_dialog import CompareDialog
else:
    CompareDialog = on_demand('salesdesk.ui.comparing.compare_dialog', 'CompareDialog')

# The dialog reads each of them to say what they are worth.
AT_MOST = 1_000


class BulkCommands(QObject):
    """`selected()` gives the ids, `pipeline()` the pipeline whose stages are offered."""

    def __init__(
        self, desk: Desk, commands: DealCommands, bar: BulkBar, selected: Callable[[], list[int]],
        pipeline: Callable[[], int],
    ) -> None:  # fmt: skip
        super().__init__(bar)
        self._desk, self._commands, self._bar = desk, commands, bar
        self._selected, self._pipeline = selected, pipeline
        self.flow = BulkFlow(desk, self)
        self.flow.started.connect(lambda: bar.show_work(going_on=True))
        self.flow.progressed.connect(bar.progress.show_progress)
        self.flow.ended.connect(lambda: bar.show_work(going_on=False))
        bar.stopped.connect(self.flow.stop)
        bar.asked.connect(self.ask)

    def ask(self, key: str) -> None:
        asked: dict[str, Callable[[list[int]], None]] = {
            'tags': self._ask_tags,
            'owner': self._ask_owner,
            'close': self._ask_close,
            'move': self._ask_move,
            'field': self._ask_field,
            'list': self._ask_list,
            'lose': self._lose,
            'delete': self.delete,
            'reopen': lambda ids: self._commands.reopen(*ids),
            'restore': lambda ids: self._commands.restore(*ids),
            COMPARE: self._compare,
        }
        ids = self._selected()
        if ids:
            asked[key](ids)

    def delete(self, ids: Sequence[int]) -> None:
        if len(ids) == 1:
            self._commands.delete(*ids)
        else:
            self.flow.do(ids, lambda hands: hands.bulk.delete(ids))

    def _ask_tags(self, ids: list[int]) -> None:
        def change(added: tuple[str, ...], removed: tuple[int, ...]) -> None:
            self.flow.do(ids, lambda hands: hands.bulk.change_tags(ids, added, removed))

        popover = TagsPopover(self._desk.window, self._desk.workplace.deals.tags())
        popover.given.connect(change)
        self._open(popover, 'tags')

    def _ask_owner(self, ids: list[int]) -> None:
        popover = OwnerPopover(self._desk.window, self._desk.workplace)
        popover.given.connect(lambda owner: self.flow.do(ids, lambda hands: hands.bulk.set_owner(ids, owner)))
        self._open(popover, 'owner')

    def _ask_close(self, ids: list[int]) -> None:
        def change(on: date | None) -> None:
            self.flow.do(ids, lambda hands: hands.bulk.set_expected_close(ids, on))

        popover = ClosePopover(self._desk.window, self._desk.workplace)
        popover.given.connect(change)
        self._open(popover, 'close')

    def _ask_field(self, ids: list[int]) -> None:
        def change(field_id: int, value: str) -> None:
            self.flow.do(ids, lambda hands: hands.bulk.fill(ids, {field_id: value}))

        workplace = self._desk.workplace
        popover = OwnFieldPopover(self._desk.window, workplace, workplace.own_fields.fields(Entity.DEAL))
        popover.given.connect(change)
        self._open(popover, 'field')

    def _ask_move(self, ids: list[int]) -> None:
        def move(stage_id: int, back: str, anyway: str) -> None:
            self.flow.do(ids, lambda hands: hands.moves.move(ids, stage_id, back, anyway))

        popover = MovePopover(self._desk.window, self._desk.workplace, ids, self._pipeline())
        popover.given.connect(move)
        self._open(popover, 'move')

    def _ask_list(self, ids: list[int]) -> None:
        self._open(PutPopover(self._desk.window, self._desk, ids), 'list')

    def _lose(self, ids: list[int]) -> None:
        """Those that are open: the others have been decided."""
        if len(ids) > AT_MOST:
            many = ngettext('Choose at most {count} deal.', 'Choose at most {count} deals.', AT_MOST)
            self._desk.feedback.say(many.format(count=number_text(AT_MOST)))
            return
        lines = self._desk.workplace.lists.lines(ids)
        still_open = [line.id for line in lines if line.status is DealStatus.OPEN]
        if still_open:
            self._commands.lose(*still_open)

    def _compare(self, ids: list[int]) -> None:
        """Two of them, beside one another."""
        dialog = CompareDialog(self._desk, *ids[:2])
        dialog.opened.connect(self._commands.show)
        dialog.open_dialog()

    def _open(self, popover: FormPopover, key: str) -> None:
        popover.closed.connect(popover.deleteLater)
        popover.open_at(self._bar.anchor(key), 'above')
