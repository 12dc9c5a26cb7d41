"""The measures that are counted when they are asked for: reports on closings, competitors, referrals, lessons."""

from salesdesk.domain.figures.live_measure import LiveMeasure
from salesdesk.storage.figures.asking.asked import CYCLE, FACT, Asked

# The report on the closing that still stands: a deal that was lost, reopened and lost again has two.
_STANDING = """(SELECT own.* FROM closing_report AS own JOIN deal ON deal.id = own.deal_id
    WHERE own.at = IFNULL(deal.won_at, deal.lost_at) AND own.outcome = iif(deal.won_at IS NULL, 'lost', 'won')
        AND NOT EXISTS (SELECT 1 FROM closing_report AS later WHERE later.deal_id = own.deal_id AND later.at = own.at
            AND later.outcome = own.outcome AND later.id > own.id))"""
# A report names who got it, also where that one was taken out of the race since.
_RACE = """(SELECT deal_id, competitor_id FROM deal_competitor
    UNION SELECT deal_id, competitor_id FROM closing_report WHERE competitor_id IS NOT NULL)"""
_TOLD_PRICE = f"""SELECT deal_id, competitor_id, price, currency FROM {_STANDING}
    WHERE price IS NOT NULL AND competitor_id IS NOT NULL"""
_PRICES = f"""({_TOLD_PRICE} UNION ALL SELECT deal_id, competitor_id, price, currency FROM deal_competitor AS c
    WHERE price IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ({_TOLD_PRICE}) AS told
        WHERE told.deal_id = c.deal_id AND told.competitor_id = c.competitor_id))"""
_ORIGIN = """CASE WHEN IFNULL(link.contact_id, older.contact_id) IS NOT NULL
        THEN 'contact:' || IFNULL(link.contact_id, older.contact_id)
    WHEN older.organization_id IS NOT NULL THEN 'organization:' || older.organization_id
    ELSE 'deal:' || older.id END"""
# Referred twice by the same one is referred once.
_REFERRALS = f"""(SELECT DISTINCT link.to_id AS deal_id, {_ORIGIN} AS origin
    FROM deal_link AS link JOIN deal AS older ON older.id = link.from_id
    WHERE link.kind = 'referral' AND link.deleted_at IS NULL)"""
_FIRST = """NOT EXISTS (SELECT 1 FROM deal_fact AS before WHERE before.deal_id = f.deal_id
    AND (before.entered_on, before.pipeline_id) < (f.entered_on, f.pipeline_id))"""
# Handed over, it stands in two pipelines: it counts where it is now.
_NOW = 'f.pipeline_id = (SELECT pipeline_id FROM deal WHERE deal.id = f.deal_id)'
_WON, _LOST = "f.outcome = 'won'", "f.outcome = 'lost'"
_COMPETITOR, _LESSON = ('CAST(c.competitor_id AS TEXT)', 'CAST(c.lesson_id AS TEXT)')


def _with(rows: str) -> str:
    return f'{rows} AS c JOIN {FACT} ON f.deal_id = c.deal_id'


def _closed(tables: str, where: str, subject: str) -> Asked:
    return Asked('f', tables, where, 'f.closed_on', subject, extra=CYCLE)


LIVE_MEASURES: dict[LiveMeasure, Asked] = {
    LiveMeasure.AGAINST_WON: _closed(_with(_RACE), _WON, _COMPETITOR),
    LiveMeasure.AGAINST_LOST: _closed(_with(_RACE), _LOST, _COMPETITOR),
    LiveMeasure.LOST_TO: _closed(_with(_STANDING), f'{_LOST} AND c.competitor_id IS NOT NULL', _COMPETITOR),
    LiveMeasure.PRICE_GAP: Asked(
        'f', _with(_PRICES), f'({_WON} OR {_LOST}) AND f.minor > 0 AND f.currency = c.currency', 'f.closed_on',
        _COMPETITOR, minor='c.price - f.minor',
    ),
    LiveMeasure.WON_REASON: _closed(
        f'{FACT} LEFT JOIN {_STANDING} AS c ON c.deal_id = f.deal_id', _WON, "IFNULL(CAST(c.reason_id AS TEXT), '')"
    ),
    LiveMeasure.LOST_REASON_STAGE: _closed(FACT, _LOST, "f.reason || ':' || IFNULL(f.stage_id, '')"),
    LiveMeasure.LOST_REASON_SOURCE: _closed(FACT, _LOST, "f.reason || ':' || f.source"),
    LiveMeasure.REFERRED: Asked(
        'f', _with(_REFERRALS), _FIRST, 'f.entered_on', 'c.origin', minor='f.entered_minor',
        currency='f.entered_currency',
    ),
    LiveMeasure.REFERRED_WON: _closed(_with(_REFERRALS), _WON, 'c.origin'),
    LiveMeasure.LESSON_DEAL: Asked('f', _with('lesson_deal'), _NOW, '0', _LESSON),
    LiveMeasure.LESSON_WON: _closed(_with('lesson_deal'), _WON, _LESSON),
    LiveMeasure.LESSON_LOST: _closed(_with('lesson_deal'), _LOST, _LESSON),
}  # fmt: skip
