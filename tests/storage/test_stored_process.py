"""The process and the lists around it, read as the seller ordered them."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from stored_records import FIRST, NOW, OTHER_PIPELINE, PIPELINE, REASON, SECOND, TAG, THIRD, Stock, stage

from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.domain.process.pipeline import Pipeline
from salesdesk.domain.process.stage_gate import Requirement, RequirementKind
from salesdesk.domain.process.wording import Wording
from salesdesk.storage.kinds.rates import read_rates
from salesdesk.storage.preferences import read_preferences, write_preferences
from salesdesk.storage.processes import read_processes
from salesdesk.storage.word_lists import read_lost_reasons, read_tags


def test_pipelines_stand_in_their_order_and_archived_ones_are_left_out(stock: Stock) -> None:
    other = stock.work().get(Pipeline, OTHER_PIPELINE)
    stock.save(replace(other, rank='Zz'), Pipeline(3, 'gone', Wording('', ''), 'a2', archived_at=NOW))
    assert list(read_processes(stock.database)) == [OTHER_PIPELINE, PIPELINE]


def test_stages_stand_in_their_order_with_removed_ones_among_them(stock: Stock) -> None:
    stock.save(stage(FIRST, rank='a9'), stage(SECOND, rank='a2', archived_at=NOW), stage(THIRD, rank='a2'))
    process = read_processes(stock.database)[PIPELINE]
    assert [found.id for found in process.stages] == [SECOND, THIRD, FIRST]
    assert [found.id for found in process.active] == [THIRD, FIRST]


def test_a_gate_has_its_lines_in_order_without_those_taken_out(stock: Stock) -> None:
    positions = {1: 2, 2: 0, 3: 1}
    lines = [Requirement(id_, FIRST, RequirementKind.NEXT_ACTION_PLANNED, position=at) for id_, at in positions.items()]
    stock.save(*lines, Requirement(4, FIRST, RequirementKind.FIELD_PRESENT, 'amount', archived_at=NOW))
    process = read_processes(stock.database)[PIPELINE]
    assert [line.id for line in process.gate(FIRST)] == [2, 3, 1]
    assert process.gate(SECOND) == ()


def test_reasons_stand_in_their_order_with_those_no_longer_offered(stock: Stock) -> None:
    stock.save(LostReason(62, '', Wording('Trop tard', 'Too late'), -1, archived_at=NOW))
    assert [reason.id for reason in read_lost_reasons(stock.database)] == [62, REASON]


def test_tags_are_in_the_order_of_the_alphabet_accents_ignored(stock: Stock) -> None:
    stock.save(Tag(52, 'Été', 'teal'), Tag(53, 'alerte', 'pink'), Tag(54, 'Zone', 'blue'))
    assert [tag.id for tag in read_tags(stock.database)] == [53, 52, TAG, 54]


def test_rates_are_by_currency_the_newest_first(stock: Stock) -> None:
    days = [date(2026, 6, day) for day in (1, 3, 2)]
    rates = [ExchangeRate(id_, 'USD', 'EUR', Fraction(92, 100), day) for id_, day in enumerate(days, start=1)]
    stock.save(*rates, ExchangeRate(9, 'JPY', 'EUR', Fraction(1, 162), days[0]))
    assert [rate.id for rate in read_rates(stock.database)] == [9, 2, 3, 1]


def test_preferences_are_kept_by_name_and_replaced(stock: Stock) -> None:
    write_preferences(stock.database, {'language': 'fr', 'theme': 'dark'})
    write_preferences(stock.database, {'theme': 'clair « doux »', 'density': ''})
    assert read_preferences(stock.database) == {'language': 'fr', 'theme': 'clair « doux »', 'density': ''}
