"""Chooses a deal by typing any word of it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from salesdesk.domain.search import RecordType, SearchHit
from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.fields.suggest_field import SuggestField
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.workplace import Workplace

# Most hits are open deals; where they are not, the search goes further back once.
ASKED, FURTHER = 24, 400
OFFERED = 8


class DealSearch(SuggestField):
    """deal_id() is None until she has taken one from the list. closed_too: those that are over are offered as well."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None, *, closed_too: bool = False) -> None:
        self._workplace, self._closed_too = workplace, closed_too
        # Any word of the deal, its company or its contact finds it: she need not remember its title.
        placeholder = _('Title, organisation or contact')
        super().__init__(_('Deal'), self._find, placeholder=placeholder, parent=parent)

    def deal_id(self) -> int | None:
        offer = self.offer()
        return offer.key if offer is not None and isinstance(offer.key, int) else None

    def validate(self) -> bool:
        if self.deal_id() is None:
            self.set_error(_('Choose a deal from the list.') if self.text() else _('Choose the deal this is about.'))
        return self.deal_id() is not None

    def _find(self, typed: str) -> Sequence[Offer]:
        open_hits, all_met = self._open_hits(typed, ASKED)
        if len(open_hits) < OFFERED and not all_met:
            open_hits = self._open_hits(typed, FURTHER)[0]
        return [Offer(hit.title, hit.detail, key=hit.id) for hit in open_hits[:OFFERED]]

    def _open_hits(self, typed: str, asked: int) -> tuple[list[SearchHit], bool]:
        """What is closed has nothing to be planned any more. And whether there was nothing further to be met."""
        hits = self._workplace.search.find(typed, asked).get(RecordType.DEAL, [])
        kept = [hit for hit in hits if self._closed_too or self._workplace.deals.details(hit.id).deal.is_open]
        return kept, len(hits) < asked
