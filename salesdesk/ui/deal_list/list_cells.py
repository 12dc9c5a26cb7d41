"""What a line of the list says in each of its columns."""

from collections.abc import Callable
from datetime import date, datetime

from salesdesk.domain.activity import NextAction
from salesdesk.domain.conditions.deal_fields import own_field
from salesdesk.domain.custom_field import FieldKind
from salesdesk.domain.money import exponent_of
from salesdesk.domain.views.deal_list import ListColumn, ListedDeal
from salesdesk.i18n.formats import date_text, listed, number_text
from salesdesk.i18n.own_values import value_as_read
from salesdesk.ui.conditions.field_words import status_word
from salesdesk.ui.domain_texts import activity_name, compact_money, money, name_of, read, when_text
from salesdesk.ui.workplace import Workplace


class ListCells:
    """Texts of cells, in the language and the zone of the moment; renew() when reasons or stages may have changed."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._texts: dict[str, Callable[[ListedDeal], str]] = {
            ListColumn.TITLE: lambda deal: deal.title,
            ListColumn.ORGANIZATION: lambda deal: deal.organization,
            ListColumn.CONTACT: lambda deal: deal.contact,
            ListColumn.STAGE: self._stage,
            ListColumn.AMOUNT: lambda deal: money(deal.amount),
            ListColumn.WEIGHTED: lambda deal: money(deal.weighted),
            ListColumn.EXPECTED_CLOSE: lambda deal: _day(deal.expected_close_on),
            ListColumn.NEXT_ACTION: lambda deal: self._action(deal.next_action),
            ListColumn.LAST_CONTACT: lambda deal: self._instant(deal.last_contact_at),
            ListColumn.DAYS_IN_STAGE: lambda deal: number_text(deal.days),
            ListColumn.TAGS: lambda deal: listed([tag.name for tag in deal.tags]) if deal.tags else '',
            ListColumn.OWNER: lambda deal: deal.owner,
            ListColumn.PRODUCT: lambda deal: deal.product,
            ListColumn.STATUS: lambda deal: status_word(deal.status),
            ListColumn.LOST_REASON: self._reason,
            ListColumn.CREATED: lambda deal: self._instant(deal.created_at),
            ListColumn.CLOSED: lambda deal: self._instant(deal.closed_at),
            ListColumn.RETURNS: lambda deal: _day(deal.returns_on),
            ListColumn.DELETED: lambda deal: self._instant(deal.deleted_at),
            ListColumn.EXTERNAL_ID: lambda deal: deal.external_id,
        }
        self.renew()

    def renew(self) -> None:
        self._reasons = self._workplace.reference.reason_names()
        self._today = self._workplace.clock.today()

    def text(self, deal: ListedDeal, key: str) -> str:
        own = own_field(key)
        return own_text(own[1], deal.own.get(key, '')) if own is not None else self._texts[key](deal)

    def short(self, deal: ListedDeal, key: str) -> str:
        """'1,2 Md€', where the whole amount has no room: an amount is never cut. '' for what is no amount."""
        amount = {ListColumn.AMOUNT: deal.amount, ListColumn.WEIGHTED: deal.weighted}.get(key)  # type: ignore[call-overload]
        return compact_money(amount) if amount else ''

    def tip(self, deal: ListedDeal, key: str) -> str:
        """The same in full: a reason with the words she gave it."""
        words = self.text(deal, key)
        if key == ListColumn.LOST_REASON and deal.lost_note and deal.lost_note != words:
            return f'{words}\n{deal.lost_note}'
        return words

    def _stage(self, deal: ListedDeal) -> str:
        stage = self._workplace.book.find_stage(deal.stage_id)
        # Of a pipeline that was removed: its deals are still hers.
        return name_of(stage) if stage else ''

    def _reason(self, deal: ListedDeal) -> str:
        name = self._reasons.get(deal.lost_reason_id or 0)
        return read(name) if name else deal.lost_note

    def _action(self, action: NextAction | None) -> str:
        return f'{activity_name(action.kind)} · {when_text(action, self._today)}' if action else ''

    def _instant(self, instant: datetime | None) -> str:
        return date_text(instant.astimezone(self._workplace.clock.zone).date()) if instant else ''


def _day(day: date | None) -> str:
    return date_text(day) if day else ''


def own_text(kind: FieldKind, value: str) -> str:
    """A value of a field of her own, as it is read, in one line."""
    return value_as_read(kind, value, exponent_of).replace('\n', ' ')
