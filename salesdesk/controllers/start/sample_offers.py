"""What the sample's seller sells, the head of her papers, and two offers: one that waits, one that was accepted."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from salesdesk.controllers.proposals.feedback_controller import FeedbackForm, write_said
from salesdesk.controllers.proposals.price_list import ProductForm, line_of, write_product
from salesdesk.controllers.proposals.proposal_edits import write_answer, write_lines, write_sent
from salesdesk.controllers.start.sample_lessons import SampleShelf
from salesdesk.domain.money import Money, exponent_of
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.domain.proposals.line_item import ONE, DiscountKind, LineItem
from salesdesk.domain.proposals.product import Billing, Product
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.proposals.totals import totals_of
from salesdesk.paths import resource
from salesdesk.storage.unit_of_work import UnitOfWork

PERCENT = 100


def write_offers(work: UnitOfWork, shelf: SampleShelf, currency: str) -> None:
    data = json.loads(resource('sample', 'offers.json').read_text(encoding='utf-8'))
    letterhead = _letterhead(work, data['letterhead'])
    products = {
        line['code']: _product(work, line, position, currency) for position, line in enumerate(data['products'])
    }
    for line in data['offers']:
        _offer(work, line, shelf, products, letterhead)


def _letterhead(work: UnitOfWork, line: dict[str, Any]) -> Letterhead:
    letterhead = Letterhead(
        **{**line, 'terms': _words(line['terms'])}, logo=resource('sample', 'logo.png').read_bytes()
    )
    work.save(letterhead)
    return letterhead


def _product(work: UnitOfWork, line: dict[str, Any], position: int, currency: str) -> Product:
    price, cost = (round(line[key] * 10 ** exponent_of(currency)) for key in ('price', 'cost'))
    form = ProductForm(
        _words(line['name']), Money(price, currency), line['vat'] * PERCENT, Billing(line['billing']),
        _words(line['unit']), line['code'], cost,
    )  # fmt: skip
    return work.get(Product, write_product(work, form, position))


def _offer(
    work: UnitOfWork, line: dict[str, Any], shelf: SampleShelf, products: dict[str, Product], letterhead: Letterhead
) -> None:
    lines = [_line(products[code], count, *more) for code, count, *more in line['lines']]
    sent_on = shelf.today - timedelta(days=line['sent_days_ago'])
    work.now = _noon(shelf, sent_on)
    draft = Proposal(
        work.new_id(), shelf.deals[line['deal']], 1, ProposalState.DRAFT, work.now,
        amount=totals_of(lines).first_year, sent_to=line['sent_to'],
        valid_until=sent_on + timedelta(days=letterhead.validity_days),
        language=shelf.language, terms=letterhead.terms.read(shelf.language),
    )  # fmt: skip
    work.save(draft)
    write_lines(work, draft.id, lines)
    sent = write_sent(work, draft, work.now)
    if 'accepted_days_ago' in line:
        work.now = _noon(shelf, shelf.today - timedelta(days=line['accepted_days_ago']))
        liked, blocks = (line[key][shelf.language] for key in ('liked', 'blocks'))
        write_said(work, sent, FeedbackForm(liked, blocks))
        write_answer(work, sent, ProposalState.ACCEPTED, work.now)


def _line(product: Product, count: int, more: dict[str, Any] | None = None) -> LineItem:
    line, said = replace(line_of(product), quantity=count * ONE), more or {}
    if 'percent' in said:
        line = replace(line, discount_kind=DiscountKind.PERCENT, discount=said['percent'] * PERCENT)
    return replace(line, is_optional=said.get('optional', False))


def _noon(shelf: SampleShelf, day: date) -> datetime:
    return datetime.combine(day, time(12), shelf.zone).astimezone(UTC)


def _words(line: dict[str, str]) -> Wording:
    return Wording(line['fr'], line['en'])
