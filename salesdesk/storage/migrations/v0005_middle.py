"""Version 5 of the database: what is offered and for how much, follow-ups by cadence, rules, and texts used again."""

# These tell of a deal what no figure asks.
_UNTOLD = """('created', 'answered', 'activity_done', 'edited', 'decided', 'deleted', 'restored', 'linked', 'objected',
    'contract_signed', 'promised', 'conceded', 'proposal_sent', 'proposal_answered', 'feedback', 'cadence', 'automated',
    'entrusted')"""
# What a calendar shows of an activity, and whether it shows it at all.
_SHOWN = """deal_id, kind, due_on, due_minute, subject, done_at, deleted_at, contact_id, minutes, place, note, repeats,
    series_id"""
_LIVE = "state IN ('running', 'paused', 'waiting') AND deleted_at IS NULL"


def _revised(event: str, name: str, row: str) -> str:
    return f"""CREATE TRIGGER activity_revised_after_{name} AFTER {event} ON activity BEGIN
        INSERT INTO activity_revision VALUES ({row}.id, 1)
            ON CONFLICT (activity_id) DO UPDATE SET sequence = sequence + 1; END"""


STATEMENTS = (
    """CREATE TABLE product (
        id INTEGER PRIMARY KEY NOT NULL,
        code TEXT NOT NULL,
        name_fr TEXT NOT NULL,
        name_en TEXT NOT NULL,
        unit_fr TEXT NOT NULL,
        unit_en TEXT NOT NULL,
        price INTEGER NOT NULL,
        currency TEXT NOT NULL,
        vat INTEGER NOT NULL,
        billing TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        position INTEGER NOT NULL,
        unit_cost INTEGER,
        archived_at INTEGER,
        deleted_at INTEGER
    ) STRICT""",
    "ALTER TABLE proposal ADD COLUMN language TEXT NOT NULL DEFAULT 'fr'",
    "ALTER TABLE proposal ADD COLUMN terms TEXT NOT NULL DEFAULT ''",
    """CREATE INDEX proposal_awaiting ON proposal (valid_until)
        WHERE state = 'sent' AND valid_until IS NOT NULL AND deleted_at IS NULL""",
    'CREATE INDEX proposal_by_sending ON proposal (sent_at) WHERE sent_at IS NOT NULL',
    """CREATE TABLE proposal_line (
        id INTEGER PRIMARY KEY NOT NULL,
        proposal_id INTEGER NOT NULL REFERENCES proposal (id),
        position INTEGER NOT NULL,
        name_fr TEXT NOT NULL,
        name_en TEXT NOT NULL,
        unit_fr TEXT NOT NULL,
        unit_en TEXT NOT NULL,
        quantity INTEGER NOT NULL,
        price INTEGER NOT NULL,
        currency TEXT NOT NULL,
        vat INTEGER NOT NULL,
        billing TEXT NOT NULL,
        discount_kind TEXT NOT NULL,
        discount INTEGER NOT NULL,
        is_optional INTEGER NOT NULL,
        description TEXT NOT NULL,
        product_id INTEGER REFERENCES product (id),
        unit_cost INTEGER,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX proposal_line_by_proposal ON proposal_line (proposal_id, position)',
    'CREATE INDEX proposal_line_by_product ON proposal_line (product_id) WHERE product_id IS NOT NULL',
    """CREATE TABLE feedback (
        id INTEGER PRIMARY KEY NOT NULL,
        proposal_id INTEGER NOT NULL REFERENCES proposal (id),
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        at INTEGER NOT NULL,
        liked TEXT NOT NULL,
        blocks TEXT NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX feedback_by_proposal ON feedback (proposal_id)',
    'CREATE INDEX feedback_by_deal ON feedback (deal_id)',
    'ALTER TABLE objection ADD COLUMN proposal_id INTEGER REFERENCES proposal (id)',
    'CREATE INDEX objection_by_proposal ON objection (proposal_id) WHERE proposal_id IS NOT NULL',
    "ALTER TABLE concession ADD COLUMN counterpart TEXT NOT NULL DEFAULT ''",
    'ALTER TABLE contract ADD COLUMN settled_on TEXT',
    'ALTER TABLE contract ADD COLUMN asked_again_on TEXT',
    """CREATE INDEX contract_by_notice ON contract (notice_on)
        WHERE notice_on IS NOT NULL AND settled_on IS NULL AND deleted_at IS NULL""",
    # What was renewed before is known by its name alone: a renewal kept it.
    """UPDATE contract SET settled_on = (
        SELECT date(MIN(link.created_at) / 1000, 'unixepoch') FROM deal_link AS link
            JOIN deal AS renewal ON renewal.id = link.to_id JOIN contract AS next ON next.deal_id = link.to_id
            WHERE link.from_id = contract.deal_id AND link.kind = 'renewal' AND link.deleted_at IS NULL
                AND renewal.deleted_at IS NULL AND next.deleted_at IS NULL AND next.title = contract.title)
        WHERE notice_on IS NOT NULL""",
    # There is one row at most. logo is a picture, empty for none.
    """CREATE TABLE letterhead (
        id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
        name TEXT NOT NULL,
        company TEXT NOT NULL,
        address TEXT NOT NULL,
        email TEXT NOT NULL,
        phone TEXT NOT NULL,
        legal TEXT NOT NULL,
        siret TEXT NOT NULL,
        vat_number TEXT NOT NULL,
        terms_fr TEXT NOT NULL,
        terms_en TEXT NOT NULL,
        validity_days INTEGER NOT NULL,
        logo BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE text_template (
        id INTEGER PRIMARY KEY NOT NULL,
        key TEXT NOT NULL,
        kind TEXT NOT NULL,
        name_fr TEXT NOT NULL,
        name_en TEXT NOT NULL,
        subject_fr TEXT NOT NULL,
        subject_en TEXT NOT NULL,
        body_fr TEXT NOT NULL,
        body_en TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        stage_id INTEGER REFERENCES stage (id),
        position INTEGER NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    """CREATE TABLE cadence (
        id INTEGER PRIMARY KEY NOT NULL,
        key TEXT NOT NULL,
        name_fr TEXT NOT NULL,
        name_en TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        position INTEGER NOT NULL,
        stage_id INTEGER REFERENCES stage (id),
        on_proposal_sent INTEGER NOT NULL,
        is_on INTEGER NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    """CREATE TABLE cadence_step (
        id INTEGER PRIMARY KEY NOT NULL,
        cadence_id INTEGER NOT NULL REFERENCES cadence (id),
        position INTEGER NOT NULL,
        day INTEGER NOT NULL,
        kind TEXT NOT NULL,
        subject_fr TEXT NOT NULL,
        subject_en TEXT NOT NULL,
        minute INTEGER,
        template_id INTEGER REFERENCES text_template (id),
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX cadence_step_by_cadence ON cadence_step (cadence_id, position)',
    'CREATE INDEX cadence_step_by_template ON cadence_step (template_id) WHERE template_id IS NOT NULL',
    # trigger, conditions and effects are JSON; what a newer program wrote stands in them as it wrote it.
    """CREATE TABLE rule (
        id INTEGER PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        trigger TEXT NOT NULL,
        conditions TEXT NOT NULL,
        effects TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        position INTEGER NOT NULL,
        is_on INTEGER NOT NULL,
        switched_on_at INTEGER,
        deleted_at INTEGER
    ) STRICT""",
    """CREATE TABLE cadence_run (
        id INTEGER PRIMARY KEY NOT NULL,
        cadence_id INTEGER NOT NULL REFERENCES cadence (id),
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        started_at INTEGER NOT NULL,
        started_on TEXT NOT NULL,
        state TEXT NOT NULL,
        cause TEXT NOT NULL,
        state_at INTEGER NOT NULL,
        why TEXT NOT NULL,
        rule_id INTEGER REFERENCES rule (id),
        proposal_id INTEGER REFERENCES proposal (id),
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX cadence_run_by_deal ON cadence_run (deal_id, started_at)',
    'CREATE INDEX cadence_run_by_cadence ON cadence_run (cadence_id, started_at)',
    f'CREATE INDEX cadence_run_live ON cadence_run (deal_id) WHERE {_LIVE}',
    'CREATE INDEX cadence_run_by_rule ON cadence_run (rule_id) WHERE rule_id IS NOT NULL',
    'CREATE INDEX cadence_run_by_proposal ON cadence_run (proposal_id) WHERE proposal_id IS NOT NULL',
    """CREATE TABLE run_activity (
        activity_id INTEGER PRIMARY KEY NOT NULL REFERENCES activity (id),
        run_id INTEGER NOT NULL REFERENCES cadence_run (id),
        step_id INTEGER NOT NULL REFERENCES cadence_step (id)
    ) STRICT""",
    'CREATE INDEX run_activity_by_run ON run_activity (run_id)',
    'CREATE INDEX run_activity_by_step ON run_activity (step_id)',
    """CREATE TABLE rule_firing (
        id INTEGER PRIMARY KEY NOT NULL,
        rule_id INTEGER NOT NULL REFERENCES rule (id),
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        at INTEGER NOT NULL,
        fact TEXT NOT NULL,
        acts INTEGER NOT NULL
    ) STRICT""",
    'CREATE INDEX rule_firing_by_rule ON rule_firing (rule_id, at)',
    'CREATE INDEX rule_firing_by_deal ON rule_firing (deal_id)',
    # A fact of time that a rule has dealt with stays dealt with when she takes back what it did: no undo, no reference.
    """CREATE TABLE rule_seen (
        rule_id INTEGER NOT NULL,
        fact TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (rule_id, fact)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE deal_warning (
        id INTEGER PRIMARY KEY NOT NULL,
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        rule_id INTEGER NOT NULL REFERENCES rule (id),
        text TEXT NOT NULL,
        at INTEGER NOT NULL,
        seen_at INTEGER,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX deal_warning_by_deal ON deal_warning (deal_id)',
    'CREATE INDEX deal_warning_by_rule ON deal_warning (rule_id)',
    'CREATE INDEX deal_warning_unseen ON deal_warning (at) WHERE seen_at IS NULL AND deleted_at IS NULL',
    """CREATE TABLE day_off (
        id INTEGER PRIMARY KEY NOT NULL,
        first_on TEXT NOT NULL,
        last_on TEXT NOT NULL,
        name TEXT NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    # Read from a library when the years around today are not there yet; nothing of hers.
    """CREATE TABLE public_holiday (
        country TEXT NOT NULL,
        day TEXT NOT NULL,
        name_fr TEXT NOT NULL,
        name_en TEXT NOT NULL,
        PRIMARY KEY (country, day)
    ) STRICT, WITHOUT ROWID""",
    # How often an activity changed, for the calendars that show it. It only grows: taking a change back is another
    # one, and an activity that is gone may come again.
    """CREATE TABLE activity_revision (
        activity_id INTEGER PRIMARY KEY NOT NULL,
        sequence INTEGER NOT NULL
    ) STRICT""",
    _revised(f'UPDATE OF {_SHOWN}', 'update', 'NEW'),
    _revised('DELETE', 'delete', 'OLD'),
    'DROP TRIGGER event_to_figures_after_insert',
    f"""CREATE TRIGGER event_to_figures_after_insert AFTER INSERT ON deal_event WHEN NEW.kind NOT IN {_UNTOLD}
        BEGIN INSERT OR IGNORE INTO figure_todo VALUES (NEW.deal_id); END""",
)
