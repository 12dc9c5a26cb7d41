"""What the two sheets say: how many are shown of how many, and that nobody is."""

from collections.abc import Callable
from dataclasses import dataclass

from salesdesk.domain.views.people_list import PeopleFilter
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.ui.widgets.feedback.empty_state import EmptyState


@dataclass(frozen=True)
class SheetTexts:
    """`name` for screen readers; `called(id)` a record's name; `create` and `widen` are what the empty sheet offers."""

    name: str
    people: bool
    called: Callable[[int], str]
    create: Callable[[], object]
    widen: Callable[[], object]

    @property
    def has_emails(self) -> bool:
        return self.people

    def footer(self, shown: int, whole: int, wanted: PeopleFilter) -> str:
        """'19 personnes sur 128, filtre : avec affaire en cours'."""
        if wanted == PeopleFilter():
            return self._counted(whole).format(count=number_text(whole))
        words = self._counted(shown).format(count=number_text(shown))
        # Those in the trash are none of the others.
        if not wanted.deleted:
            words = _('{some} of {all}').format(some=words, all=number_text(whole))
        return _('{shown}, filter: {filter}').format(shown=words, filter=', '.join(filter_words(wanted)))

    def nobody(self, wanted: PeopleFilter) -> EmptyState:
        """An empty sheet with its one action."""
        if wanted != PeopleFilter():
            # Her trash is empty, not her search.
            bare = wanted == PeopleFilter(deleted=True)
            words = _('The trash is empty.') if bare else _('Nothing with these filters')
            place = EmptyState(words, icon='trash-2' if bare else 'search-x')
            place.add_action(_('Clear the filters')).clicked.connect(self.widen)
            return place
        text = _('People you meet will stand here.') if self.people else _('Companies you work with will stand here.')
        place = EmptyState(text, icon='users')
        action = place.add_action(_('New contact') if self.people else _('New organisation'), icon='user-plus')
        action.clicked.connect(self.create)
        return place

    def _counted(self, count: int) -> str:
        if self.people:
            return ngettext('{count} person', '{count} people', count)
        return ngettext('{count} organisation', '{count} organisations', count)


def filter_words(wanted: PeopleFilter) -> list[str]:
    """Each way in which the list is narrowed."""
    words = (
        (bool(wanted.text), _('“{text}”').format(text=wanted.text)),
        (wanted.with_open_deals, _('with open deals')),
        (wanted.without_action, _('without a next action')),
        (wanted.do_not_contact, _('not to be contacted')),
        (wanted.deleted, _('in the trash')),
        (bool(wanted.source), _('source {name}').format(name=wanted.source)),
    )
    return [word for holds, word in words if holds]
