"""How the board looks while a card is lifted: which lanes are tinted, faded or locked, and what headers preview."""

from collections.abc import Mapping, Sequence

from salesdesk.domain.deals.move import Permission, Verdict
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.board.canvas.board_canvas import BoardLook
from salesdesk.ui.board.canvas.drop_target import DropTarget
from salesdesk.ui.board.columns.column_look import ColumnLook
from salesdesk.ui.board.header.header_cells import HeaderLook, gain_text
from salesdesk.ui.domain_texts import name_of

CLOSED_TO_IT = (Permission.SKIPPED, Permission.REMOVED, Permission.CLOSED)


def may_not_enter(verdict: Verdict | None) -> bool:
    return verdict is None or verdict.permission in CLOSED_TO_IT


def is_refused(verdict: Verdict | None) -> bool:
    """Whether the gate asks for something first: amber, and answered in place."""
    return verdict is not None and verdict.permission is Permission.MISSING


def closed_text(verdict: Verdict | None) -> str:
    """Why a stage may not be entered, in as few words as a card has room for; empty for one that may."""
    if verdict is None or not may_not_enter(verdict):
        return ''
    if verdict.permission is Permission.SKIPPED and verdict.first_stage is not None:
        return _('{stage} first').format(stage=name_of(verdict.first_stage))
    return _('Not possible here')


def missing_text(count: int) -> str:
    return ngettext('{count} missing', '{count} missing', count).format(count=count)


def board_look(
    card: DealCard, keys: Sequence[int], verdicts: Mapping[int, Verdict], target: DropTarget, home: int
) -> BoardLook:
    """The looks of every lane and header; `keys` are the columns in order, `home` is the one it was lifted from."""
    columns: dict[int, ColumnLook] = {}
    headers: dict[int, HeaderLook] = {}
    over = target.column if target.column >= 0 else -1
    for number, key in enumerate(keys):
        verdict = verdicts.get(key)
        is_home = key == home
        closed = may_not_enter(verdict) and not is_home
        row = target.row if number == over and not closed else None
        columns[key] = ColumnLook(card.id if is_home else None, row, is_refused(verdict), closed)
        headers[key] = _header_look(card, verdict, closed=closed, over=number == over and not is_home)
    over_closed = over >= 0 and columns[keys[over]].faded
    refused = over >= 0 and columns[keys[over]].refused
    return BoardLook(columns, headers, -1 if over_closed else over, refused)


def _header_look(card: DealCard, verdict: Verdict | None, *, closed: bool, over: bool) -> HeaderLook:
    if closed:
        return HeaderLook(locked=True)
    if not over or verdict is None:
        return HeaderLook()
    if is_refused(verdict):
        count = len(verdict.missing)
        return HeaderLook(missing_text(count), refused=True, short_chip=number_text(count))
    return HeaderLook(gain_text(card.amount), short_chip='+\u00a01')
