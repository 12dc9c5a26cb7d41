"""What must always hold in a database, as questions that should find nothing."""

from salesdesk.domain.errors import DatabaseDamaged
from salesdesk.domain.money import Money
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.table_names import OPEN

DAMAGED_PAGES = 'damaged_pages'

_SUMS = f"""SELECT pipeline_id, stage_id, IFNULL(currency, ''), COUNT(*), IFNULL(SUM(amount), 0)
    FROM deal WHERE {OPEN} GROUP BY 1, 2, 3"""
_KEPT_SUMS = 'SELECT * FROM stage_sum WHERE deals <> 0 OR amount <> 0'
_CLOSES = ' UNION ALL '.join(
    f"""SELECT pipeline_id, {period} AS period, stage_id, IFNULL(currency, ''), COUNT(*), IFNULL(SUM(amount), 0)
    FROM deal WHERE {OPEN} AND {period} IS NOT NULL GROUP BY 1, 2, 3, 4"""
    for period in ("'M' || IFNULL(substr(expected_close_on, 1, 7), '')", "'D' || expected_close_on")
)
_KEPT_CLOSES = 'SELECT * FROM close_sum WHERE deals <> 0 OR amount <> 0'

_AMOUNTS = {'deal': 'amount', 'deal_competitor': 'price', 'concession': 'cost', 'proposal': 'amount',
    'closing_report': 'price'}  # fmt: skip
_WITHOUT_CURRENCY = ' + '.join(
    f'(SELECT COUNT(*) FROM {table} WHERE ({amount} IS NULL) <> (currency IS NULL))'
    for table, amount in _AMOUNTS.items()
)

# Each finds rows that contradict what the program keeps: the code is what the seller is told.
RULES = (
    ('next_action_differs', """SELECT COUNT(*) FROM deal LEFT JOIN activity ON deal_id = deal.id AND is_next = 1
        WHERE (next_action_kind, next_action_on, next_action_minute) IS NOT (activity.kind, due_on, due_minute)"""),
    ('won_and_lost', 'SELECT COUNT(*) FROM deal WHERE won_at IS NOT NULL AND lost_at IS NOT NULL'),
    ('amount_without_currency', f'SELECT {_WITHOUT_CURRENCY}'),
    ('stage_of_other_pipeline', """SELECT COUNT(*) FROM deal JOIN stage ON stage.id = stage_id
        WHERE stage.pipeline_id <> deal.pipeline_id"""),
    ('no_history', 'SELECT COUNT(*) FROM deal WHERE NOT EXISTS (SELECT 1 FROM deal_event WHERE deal_id = deal.id)'),
    ('stage_differs_from_history', """SELECT COUNT(*) FROM deal WHERE stage_id <> (
        SELECT to_stage_id FROM deal_event WHERE deal_id = deal.id AND to_stage_id IS NOT NULL
        ORDER BY id DESC LIMIT 1)"""),
    ('undo_without_changeset', """SELECT COUNT(*) FROM action WHERE state IN ('done', 'undone')
        AND NOT EXISTS (SELECT 1 FROM action_changeset WHERE action_id = action.id)"""),
    ('next_action_done', """SELECT COUNT(*) FROM activity
        WHERE is_next = 1 AND (done_at IS NOT NULL OR deleted_at IS NOT NULL)"""),
    ('sums_differ', f"""SELECT (SELECT COUNT(*) FROM ({_SUMS} EXCEPT {_KEPT_SUMS}))
        + (SELECT COUNT(*) FROM ({_KEPT_SUMS} EXCEPT {_SUMS}))
        + (SELECT COUNT(*) FROM (SELECT * FROM ({_CLOSES}) EXCEPT {_KEPT_CLOSES}))
        + (SELECT COUNT(*) FROM ({_KEPT_CLOSES} EXCEPT SELECT * FROM ({_CLOSES})))"""),
    ('promise_kept_and_broken', 'SELECT COUNT(*) FROM promise WHERE kept_on IS NOT NULL AND broken_on IS NOT NULL'),
    ('proposal_number_twice', """SELECT COUNT(*) FROM (
        SELECT 1 FROM proposal GROUP BY deal_id, number HAVING COUNT(*) > 1)"""),
    ('link_to_itself', 'SELECT COUNT(*) FROM deal_link WHERE from_id = to_id'),
    ('reason_of_no_list', """SELECT COUNT(*) FROM closing_report WHERE reason_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM lost_reason WHERE outcome = 'lost' AND lost_reason.id = reason_id
        UNION ALL SELECT 1 FROM won_reason WHERE outcome = 'won' AND won_reason.id = reason_id)"""),
    ('proposal_in_two_currencies', """SELECT COUNT(*) FROM (SELECT 1 FROM proposal_line WHERE deleted_at IS NULL
        GROUP BY proposal_id HAVING COUNT(DISTINCT currency) > 1)"""),
    ('said_of_other_deal', """SELECT (SELECT COUNT(*) FROM feedback JOIN proposal ON proposal.id = proposal_id
            WHERE proposal.deal_id <> feedback.deal_id)
        + (SELECT COUNT(*) FROM objection JOIN proposal ON proposal.id = proposal_id
            WHERE proposal.deal_id <> objection.deal_id)"""),
    ('step_of_other_deal', """SELECT COUNT(*) FROM run_activity JOIN cadence_run ON cadence_run.id = run_id
        JOIN activity ON activity.id = activity_id WHERE activity.deal_id <> cadence_run.deal_id"""),
    ('unreadable_rule', """SELECT COUNT(*) FROM rule
        WHERE NOT (json_valid(trigger) AND json_valid(conditions) AND json_valid(effects))"""),
    ('days_off_backwards', 'SELECT COUNT(*) FROM day_off WHERE last_on < first_on'),
)  # fmt: skip


def find_page_errors(database: Database) -> list[tuple[str, int]]:
    """SQLite's own checks: the pages and indexes of the file, and, if those are whole, its references."""
    try:
        damaged = [row for row in database.rows('PRAGMA integrity_check') if row[0] != 'ok']
    except DatabaseDamaged:  # so badly that SQLite's own check cannot go on
        return [(DAMAGED_PAGES, 1)]
    if damaged:
        return [(DAMAGED_PAGES, len(damaged))]
    dangling = database.rows('PRAGMA foreign_key_check')
    return [('dangling_references', len(dangling))] if dangling else []


def find_inconsistencies(database: Database) -> list[tuple[str, int]]:
    counted = [(code, int(database.value(sql))) for code, sql in RULES]
    return [(code, count) for code, count in counted if count]


def count_deals(database: Database) -> dict[str, int]:
    """Deals by status; those in the trash apart."""
    sql = """SELECT CASE WHEN deleted_at IS NOT NULL THEN 'deleted' WHEN won_at IS NOT NULL THEN 'won'
            WHEN lost_at IS NOT NULL THEN 'lost' ELSE 'open' END AS status, COUNT(*)
        FROM deal GROUP BY status"""
    return {'open': 0, 'won': 0, 'lost': 0, 'deleted': 0} | dict(database.rows(sql))


def won_sums(database: Database) -> tuple[Money, ...]:
    sql = """SELECT SUM(amount), currency FROM deal
        WHERE won_at IS NOT NULL AND deleted_at IS NULL AND amount IS NOT NULL GROUP BY currency ORDER BY currency"""
    return tuple(Money(minor, currency) for minor, currency in database.rows(sql))
