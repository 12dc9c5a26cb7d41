"""The sample's last twelve months: the figures of the reports."""

from collections import Counter
from statistics import mean

from resource_files import closed_days_ago, deals, left_days_ago, month, read, stage, stages


def test_sixty_nine_deals_were_closed_and_twenty_four_of_them_won() -> None:
    assert (len(deals('sales', 'won')), len(deals('sales', 'lost'))) == (24, 45)


def test_the_funnel_is_that_of_the_picture() -> None:
    entered = Counter(step['stage'] for deal in deals('sales') for step in deal['path'])
    assert [entered[key] for key in stages('sales')] == [96, 71, 52, 47, 34, 28]


def test_every_deal_went_through_the_stages_one_by_one() -> None:
    for deal in deals('sales'):
        walked = [step['stage'] for step in deal['path']]
        assert walked == stages('sales')[: len(walked)]


def test_deals_are_won_from_the_last_stage() -> None:
    assert {stage(deal) for deal in deals('sales', 'won')} == {'closing'}


def test_losses_by_stage_are_those_of_the_picture() -> None:
    lost = Counter(stage(deal) for deal in deals('sales', 'lost'))
    assert [lost[key] for key in stages('sales')] == [19, 13, 0, 9, 3, 1]


def test_losses_by_reason_are_those_of_the_picture() -> None:
    assert Counter(deal['outcome']['reason'] for deal in deals('sales', 'lost')) == {
        'no_budget': 13, 'no_answer': 10, 'cheaper_competitor': 8, 'postponed': 7,
        'decision_maker_not_reached': 4, 'need_misread': 3,
    }  # fmt: skip


def test_every_loss_has_a_known_reason_and_says_what_happened() -> None:
    known = {reason['key'] for reason in read('templates', 'lost_reasons.json')['lost_reasons']}
    for deal in deals('sales', 'lost'):
        assert deal['outcome']['reason'] in known
        assert deal['outcome']['note'].endswith('.')


def test_a_lost_deal_that_comes_back_does_so_later() -> None:
    returns = [deal['outcome'].get('returns_in_days') for deal in deals('sales', 'lost')]
    assert sum(day is not None for day in returns) >= 3
    assert all(day is None or day >= 30 for day in returns)


def test_what_was_won_by_month_is_that_of_the_picture() -> None:
    months: Counter[int] = Counter()
    for deal in deals('sales', 'won'):
        months[month(-closed_days_ago(deal))] += deal['amount']
    assert [months[number] for number in (3, 4, 5, 6)] == [34_300, 46_900, 41_600, 18_450]
    # Months before are told by no picture; none of them was idle or out of scale.
    assert all(4_000 <= months[number] <= 40_000 for number in (9, 10, 11, 12, 1, 2))


def test_this_month_is_the_last_nine_days() -> None:
    assert sum(deal['amount'] for deal in deals('sales', 'won') if closed_days_ago(deal) <= 8) == 18_450


def test_time_per_stage_is_that_of_the_picture() -> None:
    stays = [(key, start - end) for deal in deals('sales') for key, start, end in left_days_ago(deal)]
    shown = [round(mean(days for key, days in stays if key == wanted)) for wanted in stages('sales')]
    assert shown == [6, 9, 10, 11, 7, 4]


def test_a_sale_takes_forty_seven_days() -> None:
    assert round(mean(deal['path'][0]['days_ago'] - closed_days_ago(deal) for deal in deals('sales', 'won')), 1) == 47


def test_all_of_it_happened_within_any_twelve_months_of_a_report() -> None:
    # Twelve calendar months that end on the first of March reach back 334 days.
    assert max(deal['path'][0]['days_ago'] for deal in deals('sales')) <= 330
