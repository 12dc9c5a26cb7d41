"""What was exported comes back the same."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importing import imported
from written_deals import write_deals

from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.deals.deal import AMOUNT_LIMIT, DealStatus
from salesdesk.domain.money import exponent_of
from salesdesk.domain.process.qualification import AnswerValue, Criterion, GivenAnswer
from salesdesk.exchange.cells.ids import encode_id
from salesdesk.exchange.deals.deal_rows import DealRow
from salesdesk.exchange.deals.export_columns import DEAL_COLUMNS

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
OUR_IDS = ('id', 'pipeline_id', 'stage_id', 'organization_id', 'contact_id', 'lost_reason_id')
# Texts as the domain keeps them: no blanks around them, names on one line.
NAMES = st.text(st.characters(exclude_categories=['C', 'Z'], include_characters=" '=+-@,;\""), max_size=12).map(
    lambda text: ' '.join(text.split())
)
NOTES = st.text(st.sampled_from('\'=+-@,;"\n aé'), max_size=12).map(str.strip)
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1))
INSTANTS = st.none() | st.integers(0, 4_000_000_000_000)
IDS = st.none() | st.integers(1, 2**61)
ACTIONS = st.none() | st.builds(
    NewAction, st.sampled_from(ActivityKind), st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.none() | st.integers(0, 1439), NAMES,
)  # fmt: skip
ANSWERS = st.sets(st.sampled_from(Criterion)).flatmap(
    lambda criteria: st.tuples(
        *(
            st.builds(GivenAnswer, st.just(criterion), st.sampled_from(AnswerValue), NOTES, DAYS)
            for criterion in Criterion
            if criterion in criteria
        )
    )
)
DEALS = st.builds(
    DealRow,
    number=st.just(2), title=NAMES.filter(bool), status=st.sampled_from(DealStatus), pipeline=NAMES,
    stage=st.sampled_from(['Devis', '=Devis', '']), amount=st.none() | st.integers(-AMOUNT_LIMIT, AMOUNT_LIMIT),
    currency=st.sampled_from(['EUR', 'JPY', 'KWD']),
    organization=NAMES, contact=NAMES, email=NAMES, phone=NAMES, owner=NAMES, product=NAMES, external_id=NAMES,
    note=NOTES, tags=st.sampled_from([(), ('vip',), ('=a', 'b, c')]), created=INSTANTS, stage_entered=INSTANTS,
    closed=INSTANTS, expected_close=DAYS, lost_reason=NAMES, lost_note=NOTES, returns_on=DAYS, next_action=ACTIONS,
    answers=ANSWERS, id=IDS, pipeline_id=IDS, stage_id=IDS, organization_id=IDS, contact_id=IDS, lost_reason_id=IDS,
    extra=st.dictionaries(st.sampled_from(['Colour', '=Size', 'Probability']), NOTES.filter(bool)),
    own=st.just({}),
)  # fmt: skip


def said(instant: int | None) -> str | None:
    return None if instant is None else (EPOCH + timedelta(milliseconds=instant)).isoformat(timespec='milliseconds')


def exported(deal: DealRow) -> dict[str, object]:
    """The cells of a deal, as the export query makes them."""
    cells: dict[str, object] = {name: value for name, value in deal._asdict().items() if isinstance(value, str | date)}
    cells |= {name: said(getattr(deal, name)) for name in ('created', 'stage_entered', 'closed')}
    cells |= {name: encode_id(number) for name in OUR_IDS if (number := getattr(deal, name)) is not None}
    cells |= {'amount': deal.amount, 'weighted_amount': 1, 'tags': '; '.join(deal.tags)}
    if deal.next_action:
        action = deal.next_action
        hour = '' if action.minute is None else f'{action.minute // 60:02}:{action.minute % 60:02}'
        cells |= {'next_action_kind': action.kind, 'next_action_on': action.on, 'next_action_time': hour}
        cells['next_action_subject'] = action.subject
    for answer in deal.answers:
        name = 'value_understood' if answer.criterion is Criterion.VALUE else str(answer.criterion)
        cells |= {name: answer.value, f'{name}_evidence': answer.evidence, f'{name}_on': answer.answered_on}
    return cells | deal.extra


def through_a_file(deal: DealRow, delimiter: str, language: str) -> DealRow:
    cells = exported(deal)
    columns = (*DEAL_COLUMNS, *deal.extra)
    row = tuple(cells.get(name) for name in columns)
    data = b''.join(write_deals([row], columns, delimiter=delimiter, bom=language == 'fr'))
    return imported(data, language=language, currency=deal.currency).deal


@given(DEALS, st.sampled_from(',;\t'), st.sampled_from(['fr', 'en']))
def test_every_deal_comes_back_the_same(deal: DealRow, delimiter: str, language: str) -> None:
    expected = deal._replace(closed=None) if deal.status is DealStatus.OPEN else deal
    if deal.status is DealStatus.OPEN and deal.closed is not None and deal.expected_close is None:
        expected = expected._replace(expected_close=(EPOCH + timedelta(milliseconds=deal.closed)).date())
    assert through_a_file(deal, delimiter, language) == expected


@pytest.mark.parametrize('currency', ['EUR', 'JPY', 'KWD'])
@pytest.mark.parametrize('delimiter', [',', ';', '\t'])
@pytest.mark.parametrize('language', ['fr', 'en'])
def test_amounts_that_look_like_thousands_come_back(currency: str, delimiter: str, language: str) -> None:
    cents = 10 ** exponent_of(currency)
    amounts = (1234, 1000, 1_234_567, cents, 12 * cents + 1)
    rows = [(f'Deal {i}', amount, currency, 1, None) for i, amount in enumerate(amounts)]
    columns = ('title', 'amount', 'currency', 'weighted_amount', 'stage_entered')
    data = b''.join(write_deals(rows, columns, delimiter=delimiter))
    assert [deal.amount for deal in imported(data, language=language).deals] == list(amounts)
