"""Views that every seller wants sooner or later: offered, not kept; saved under a name they become hers."""

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import DealField, Operator
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_list import ListColumn, ListedStatus
from salesdesk.domain.views.list_look import ListLook, closed_look
from salesdesk.domain.views.view_definition import ARCHIVE, ViewDefinition
from salesdesk.i18n.translator import _

LONG_DAYS = 30


def proposed_views(pipeline_id: int) -> list[tuple[str, ViewDefinition]]:
    """Names and definitions, of that pipeline's deals."""
    title, organization, stage, amount = (
        ListColumn.TITLE, ListColumn.ORGANIZATION, ListColumn.STAGE, ListColumn.AMOUNT,
    )  # fmt: skip
    usual = (title, organization, stage, amount)
    no_action = Condition(DealField.NEXT_ACTION, Operator.EMPTY)
    this_month = Condition(DealField.EXPECTED_CLOSE, Operator.THIS_MONTH)
    long_there = Condition(DealField.DAYS_IN_STAGE, Operator.GREATER, (str(LONG_DAYS),))
    won = Condition(DealField.CLOSED, Operator.THIS_QUARTER)
    looks = [
        (_('Without next action'), no_action, ListLook(
            sort=ListColumn.DAYS_IN_STAGE, columns=(*usual, ListColumn.DAYS_IN_STAGE, ListColumn.LAST_CONTACT))),
        (_('To close this month'), this_month, ListLook(
            sort=ListColumn.EXPECTED_CLOSE, descending=False,
            columns=(*usual, ListColumn.EXPECTED_CLOSE, ListColumn.NEXT_ACTION))),
        (_('Over 30 days in their stage'), long_there, ListLook(
            sort=ListColumn.DAYS_IN_STAGE, columns=(*usual, ListColumn.DAYS_IN_STAGE, ListColumn.NEXT_ACTION))),
        (_('Won this quarter'), won, ListLook(
            ListedStatus.WON, ListColumn.CLOSED, columns=(*usual, ListColumn.OWNER, ListColumn.CLOSED))),
    ]  # fmt: skip
    return [
        (name, ViewDefinition(BoardFilter(pipeline_id, conditions=(condition,)), 'list', look))
        for name, condition, look in looks
    ]


def closed_views(pipeline_id: int) -> list[tuple[str, ViewDefinition]]:
    """The same for the page of closed deals; pipeline_id 0: of all pipelines."""
    quarter, month = (Condition(DealField.CLOSED, period) for period in (Operator.THIS_QUARTER, Operator.THIS_MONTH))
    lost_to = Condition(DealField.COMPETITOR, Operator.FILLED)
    looks = [
        (_('Closed this month'), month, ListedStatus.CLOSED),
        (_('Won this quarter'), quarter, ListedStatus.WON),
        (_('Lost this quarter'), quarter, ListedStatus.LOST),
        (_('Lost with a competitor in the race'), lost_to, ListedStatus.LOST),
    ]
    return [
        (name, ViewDefinition(BoardFilter(pipeline_id, conditions=(condition,)), ARCHIVE, closed_look(status)))
        for name, condition, status in looks
    ]
