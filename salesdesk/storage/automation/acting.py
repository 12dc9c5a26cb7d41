"""Whether anything is to act by itself."""

from salesdesk.storage.connection.database import Database

# A cadence that is started by hand alone waits for nobody; one that runs looks for an answer or the end of the deal.
# One at work ends when its steps or its deal are done with, also while nothing may start by itself.
_MAY_ACT = "SELECT IFNULL((SELECT value FROM setting WHERE key = 'automation'), '1') <> '0'"
_LIVES = "EXISTS (SELECT 1 FROM cadence_run WHERE state IN ('running', 'paused', 'waiting') AND deleted_at IS NULL)"
_STARTS = """EXISTS (SELECT 1 FROM cadence
        WHERE is_on AND (stage_id IS NOT NULL OR on_proposal_sent) AND deleted_at IS NULL)"""
_ACTS = f"""SELECT {_LIVES}
    OR ({_MAY_ACT}) AND ({_STARTS} OR EXISTS (SELECT 1 FROM rule WHERE is_on AND deleted_at IS NULL))"""
_FOLLOWS = f'SELECT {_LIVES} OR {_STARTS}'


def acts_by_itself(database: Database) -> bool:
    """Asked after every action, by two small tables and an index of what runs: it takes microseconds."""
    return bool(database.value(_ACTS))


def has_cadences(database: Database) -> bool:
    """Whether a cadence is at work, or would start by itself."""
    return bool(database.value(_FOLLOWS))


def may_act(database: Database) -> bool:
    """Whether she lets rules and cadences act at all."""
    return bool(database.value(_MAY_ACT))


def has_rules(database: Database) -> bool:
    """Whether a rule is switched on."""
    return bool(database.value('SELECT EXISTS (SELECT 1 FROM rule WHERE is_on AND deleted_at IS NULL)'))


_WAITS = """SELECT EXISTS (SELECT 1 FROM rule WHERE is_on AND deleted_at IS NULL)
    OR EXISTS (SELECT 1 FROM proposal WHERE state = 'sent' AND valid_until < ? AND deleted_at IS NULL)"""


def waits_for_time(database: Database, today: str) -> bool:
    """Whether a look at what came with time can find anything."""
    return bool(database.value(_WAITS, (today,)))
