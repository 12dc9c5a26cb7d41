"""The names of a deal's fields, as conditions and columns show them; the seller's own fields among them."""

from salesdesk.domain.conditions.deal_fields import DealField, Operator, own_key
from salesdesk.domain.custom_field import CustomField, Entity
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.views.deal_list import ListColumn
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.workplace import Workplace

_NAMES: dict[str, str] = {
    DealField.TITLE: mark('Title'),
    DealField.ORGANIZATION: mark('Organisation'),
    DealField.CONTACT: mark('Main contact'),
    DealField.OWNER: mark('Owner'),
    DealField.PRODUCT: mark('Product'),
    DealField.AMOUNT: mark('Amount'),
    DealField.CURRENCY: mark('Currency'),
    DealField.TAGS: mark('Tags'),
    DealField.STAGE: mark('Stage'),
    DealField.STATUS: mark('Status'),
    DealField.CREATED: mark('Created'),
    DealField.STAGE_ENTERED: mark('In its stage since'),
    DealField.DAYS_IN_STAGE: mark('Days in stage'),
    DealField.EXPECTED_CLOSE: mark('Expected close'),
    DealField.CLOSED: mark('Closed'),
    DealField.NEXT_ACTION: mark('Next action'),
    DealField.NEXT_ACTION_KIND: mark('Kind of next action'),
    DealField.LAST_CONTACT: mark('Last contact'),
    DealField.NEED: mark('Real need'),
    DealField.VALUE: mark('Value understood'),
    DealField.BUDGET: mark('Budget planned'),
    DealField.DECISION_MAKER: mark('Decision-maker reached'),
    DealField.LOST_REASON: mark('Lost reason'),
    DealField.WON_REASON: mark('Won reason'),
    DealField.COMPETITOR: mark('Competitor'),
    DealField.EXTERNAL_ID: mark('External id'),
    DealField.NOTE: mark('Note'),
    ListColumn.WEIGHTED: mark('Weighted'),
    ListColumn.RETURNS: mark('Comes back on'),
    ListColumn.DELETED: mark('Deleted'),
}
_STATUSES = {DealStatus.OPEN: mark('Open'), DealStatus.WON: mark('Won'), DealStatus.LOST: mark('Lost')}
_OPERATORS = {
    Operator.CONTAINS: mark('contains'),
    Operator.NOT_CONTAINS: mark('does not contain'),
    Operator.IS: mark('is'),
    Operator.IS_NOT: mark('is not'),
    Operator.ONE_OF: mark('is one of'),
    Operator.NONE_OF: mark('is none of'),
    Operator.GREATER: mark('is over'),
    Operator.LESS: mark('is under'),
    Operator.BETWEEN: mark('is between'),
    Operator.BEFORE: mark('is before'),
    Operator.AFTER: mark('is after'),
    Operator.LAST_DAYS: mark('in the last n days'),
    Operator.NEXT_DAYS: mark('in the next n days'),
    Operator.THIS_WEEK: mark('this week'),
    Operator.THIS_MONTH: mark('this month'),
    Operator.THIS_QUARTER: mark('this quarter'),
    Operator.EMPTY: mark('is empty'),
    Operator.FILLED: mark('is filled in'),
}


class FieldWords:
    """Reads the seller's own fields once: made for one list or one popover."""

    def __init__(self, workplace: Workplace) -> None:
        own = workplace.own_fields
        self.own: dict[str, CustomField] = {own_key(field): field for field in own.fields(Entity.DEAL)}
        away = own.fields(Entity.DEAL, archived=True)
        self._away = {own_key(field): field.name for field in away}

    def name(self, key: str) -> str:
        """'' for a field that is not known here."""
        if key in self.own:
            return self.own[key].name
        return self._away.get(key) or (_(_NAMES[key]) if key in _NAMES else '')

    def fields(self) -> list[str]:
        """The keys of all that can be asked, in the order in which they are offered."""
        return [*DealField, *self.own]

    def columns(self) -> list[str]:
        """The keys of all that a list can show."""
        return [*ListColumn, *self.own]


def status_word(status: DealStatus) -> str:
    return _(_STATUSES[status])


def operator_name(operator: Operator) -> str:
    return _(_OPERATORS[operator])
