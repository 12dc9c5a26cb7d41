"""What a deal's history tells about it, in words."""

from collections.abc import Mapping, Sequence
from datetime import date, tzinfo

from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion
from salesdesk.i18n.formats import date_text, listed, number_text
from salesdesk.i18n.translator import _, mark, ngettext
from salesdesk.ui.deal.asking.deal_texts import in_sentence
from salesdesk.ui.domain_texts import criterion_name, criterion_with_answer

_TITLES = {
    EventKind.DECIDED: mark('Last decision, {day}'),
    EventKind.OVERRIDDEN: mark('Moved on without an answer, {day}'),
    EventKind.STAGE_ENTERED: mark('Moved, {day}'),
    EventKind.LOST: mark('Lost before, {day}'),
    EventKind.ANSWERED: mark('Last answer, {day}'),
}


def period_text(first: date, today: date) -> str:
    """'41 jours, du 29 avr. au 9 juin'."""
    days = ngettext('{count} day', '{count} days', (today - first).days).format(count=number_text((today - first).days))
    other_year = first.year != today.year
    since, until = date_text(first, with_year=other_year), date_text(today, with_year=other_year)
    return _('{days}, from {first} to {last}').format(days=days, first=since, last=until)


def value_of(answers: Mapping[Criterion, Answer], criterion: Criterion) -> AnswerValue:
    return answers[criterion].value if criterion in answers else AnswerValue.UNKNOWN


def criteria_text(answers: Mapping[Criterion, Answer]) -> str:
    """What was said no to, with its evidence, and what was never answered; '' where all is yes."""
    lines = []
    for criterion in Criterion:
        if value_of(answers, criterion) is AnswerValue.NO:
            said = criterion_with_answer(criterion, AnswerValue.NO)
            lines.append(f'{said}. {answers[criterion].evidence}'.strip())
    unknown = [criterion for criterion in Criterion if value_of(answers, criterion) is AnswerValue.UNKNOWN]
    if unknown:
        names = listed([criterion_name(unknown[0]), *(in_sentence(criterion_name(other)) for other in unknown[1:])])
        left = ngettext('{criteria}: left unanswered.', '{criteria}: left unanswered.', len(unknown))
        lines.append(left.format(criteria=names))
    return '\n'.join(lines)


def last_words(events: Sequence[DealEvent], deal: Deal, zone: tzinfo | None) -> tuple[str, str]:
    """A heading and her own words: of the last decision or move, else the deal's note, else the last evidence."""
    spoken = [event for event in events if event.kind in _TITLES and event.text]
    # Evidence is the least of her words: it stands in the criteria already.
    decided = [event for event in spoken if event.kind is not EventKind.ANSWERED]
    if not decided and deal.note:
        return _('Note'), deal.note
    if not spoken:
        return '', ''
    last = (decided or spoken)[-1]
    day = date_text(last.at.astimezone(zone).date(), with_year=False)
    return _(_TITLES[last.kind]).format(day=day), last.text
