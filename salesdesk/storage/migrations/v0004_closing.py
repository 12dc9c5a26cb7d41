"""Version 4 of the database: how deals end, what was promised and given on the way, and what was learnt."""

_TODO = 'INSERT OR IGNORE INTO index_todo'

# Texts of the list as it came with this version; a new database takes its own from the templates.
_WON_REASONS = (
    ('best_fit', 'Réponse la mieux adaptée', 'Best fit', 0),
    ('price', 'Prix', 'Price', 0),
    ('trust', 'Confiance, relation', 'Trust, relationship', 0),
    ('expertise', 'Expertise, références', 'Expertise, references', 0),
    ('lead_time', 'Délai tenu', 'Lead time', 0),
    ('referral', 'Recommandation', 'Referral', 0),
    ('existing_customer', 'Déjà client', 'Existing customer', 0),
    ('other', 'Autre', 'Other', 1),
)
# These tell of a deal what no figure asks.
_UNTOLD = """('created', 'answered', 'activity_done', 'edited', 'decided', 'deleted', 'restored', 'linked', 'objected',
    'contract_signed', 'promised', 'conceded')"""
_TELLING = 'title, body, sector, competitor_id, deleted_at, kind, stage_id, band, is_reminder'
_JUDGED = "IN ('useful', 'not_useful')"


def _seed(position: int, key: str, fr: str, en: str, needs_note: int) -> str:
    """Where there is a process: a database that is new gets its list with its process."""
    texts = ', '.join(f"'{text}'" for text in (key, fr, en))
    return f"""INSERT INTO won_reason SELECT {position + 1}, {texts}, {position}, {needs_note}, NULL
        WHERE EXISTS (SELECT 1 FROM lost_reason)"""


def _watch(table: str, name: str, event: str, read_again: str) -> str:
    return f'CREATE TRIGGER {table}_to_index_after_{name} AFTER {event} ON {table} BEGIN {_TODO} {read_again}; END'


STATEMENTS = (
    """CREATE TABLE competitor (
        id INTEGER PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        note TEXT NOT NULL,
        deleted_at INTEGER,
        folded TEXT NOT NULL
    ) STRICT""",
    'CREATE INDEX competitor_by_name ON competitor (folded)',
    """CREATE TABLE deal_competitor (
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        competitor_id INTEGER NOT NULL REFERENCES competitor (id),
        price INTEGER,
        currency TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (deal_id, competitor_id)
    ) STRICT, WITHOUT ROWID""",
    'CREATE INDEX deal_competitor_by_competitor ON deal_competitor (competitor_id)',
    """CREATE TABLE won_reason (
        id INTEGER PRIMARY KEY NOT NULL,
        key TEXT NOT NULL,
        name_fr TEXT NOT NULL,
        name_en TEXT NOT NULL,
        position INTEGER NOT NULL,
        needs_note INTEGER NOT NULL,
        archived_at INTEGER
    ) STRICT""",
    """CREATE TABLE contract (
        id INTEGER PRIMARY KEY NOT NULL,
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        title TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        signed_on TEXT,
        start_on TEXT,
        end_on TEXT,
        notice_on TEXT,
        renews INTEGER NOT NULL,
        attachment_id INTEGER REFERENCES attachment (id),
        note TEXT NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX contract_by_deal ON contract (deal_id)',
    'CREATE INDEX contract_by_attachment ON contract (attachment_id) WHERE attachment_id IS NOT NULL',
    'CREATE INDEX contract_by_end ON contract (end_on) WHERE end_on IS NOT NULL AND deleted_at IS NULL',
    """CREATE TABLE lesson (
        id INTEGER PRIMARY KEY NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        body TEXT NOT NULL,
        edited_at INTEGER,
        stage_id INTEGER REFERENCES stage (id),
        sector TEXT NOT NULL,
        band TEXT NOT NULL,
        competitor_id INTEGER REFERENCES competitor (id),
        review_on TEXT,
        is_reminder INTEGER NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX lesson_by_competitor ON lesson (competitor_id) WHERE competitor_id IS NOT NULL',
    'CREATE INDEX lesson_by_review ON lesson (review_on) WHERE review_on IS NOT NULL AND deleted_at IS NULL',
    """CREATE TABLE lesson_deal (
        lesson_id INTEGER NOT NULL REFERENCES lesson (id),
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        PRIMARY KEY (lesson_id, deal_id)
    ) STRICT, WITHOUT ROWID""",
    'CREATE INDEX lesson_deal_by_deal ON lesson_deal (deal_id)',
    """CREATE TABLE lesson_tag (
        lesson_id INTEGER NOT NULL REFERENCES lesson (id),
        tag_id INTEGER NOT NULL REFERENCES tag (id),
        PRIMARY KEY (lesson_id, tag_id)
    ) STRICT, WITHOUT ROWID""",
    'CREATE INDEX lesson_tag_by_tag ON lesson_tag (tag_id)',
    # That a lesson was opened is no step of the history: it goes along when the making of its lesson or deal is undone.
    """CREATE TABLE lesson_use (
        id INTEGER PRIMARY KEY NOT NULL,
        lesson_id INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
        deal_id INTEGER REFERENCES deal (id) ON DELETE CASCADE,
        at INTEGER NOT NULL,
        kind TEXT NOT NULL
    ) STRICT""",
    'CREATE INDEX lesson_use_by_lesson ON lesson_use (lesson_id, at)',
    'CREATE INDEX lesson_use_by_deal ON lesson_use (deal_id) WHERE deal_id IS NOT NULL',
    # reason_id is one of lost_reason or of won_reason, by outcome. summary is JSON, '' for none: the history of
    # contacts as it stood then.
    """CREATE TABLE closing_report (
        id INTEGER PRIMARY KEY NOT NULL,
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        outcome TEXT NOT NULL,
        at INTEGER NOT NULL,
        written_at INTEGER NOT NULL,
        reason_id INTEGER,
        analysis TEXT NOT NULL,
        competitor_id INTEGER REFERENCES competitor (id),
        price INTEGER,
        currency TEXT,
        lesson_id INTEGER REFERENCES lesson (id),
        returns_on TEXT,
        contract_id INTEGER REFERENCES contract (id),
        summary TEXT NOT NULL
    ) STRICT""",
    'CREATE INDEX closing_report_by_deal ON closing_report (deal_id, at)',
    'CREATE INDEX closing_report_by_competitor ON closing_report (competitor_id) WHERE competitor_id IS NOT NULL',
    'CREATE INDEX closing_report_by_lesson ON closing_report (lesson_id) WHERE lesson_id IS NOT NULL',
    'CREATE INDEX closing_report_by_contract ON closing_report (contract_id) WHERE contract_id IS NOT NULL',
    """CREATE TABLE deal_link (
        id INTEGER PRIMARY KEY NOT NULL,
        from_id INTEGER NOT NULL REFERENCES deal (id),
        to_id INTEGER NOT NULL REFERENCES deal (id),
        kind TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        contact_id INTEGER REFERENCES contact (id),
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX deal_link_by_from ON deal_link (from_id)',
    'CREATE INDEX deal_link_by_to ON deal_link (to_id)',
    'CREATE INDEX deal_link_by_contact ON deal_link (contact_id) WHERE contact_id IS NOT NULL',
    """CREATE TABLE promise (
        id INTEGER PRIMARY KEY NOT NULL,
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        side TEXT NOT NULL,
        text TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        due_on TEXT,
        kept_on TEXT,
        broken_on TEXT,
        activity_id INTEGER REFERENCES activity (id),
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX promise_by_deal ON promise (deal_id)',
    'CREATE INDEX promise_by_activity ON promise (activity_id) WHERE activity_id IS NOT NULL',
    """CREATE INDEX promise_open ON promise (due_on)
        WHERE kept_on IS NULL AND broken_on IS NULL AND deleted_at IS NULL""",
    """CREATE TABLE concession (
        id INTEGER PRIMARY KEY NOT NULL,
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        side TEXT NOT NULL,
        text TEXT NOT NULL,
        cost INTEGER,
        currency TEXT,
        at INTEGER NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX concession_by_deal ON concession (deal_id)',
    """CREATE TABLE proposal (
        id INTEGER PRIMARY KEY NOT NULL,
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        number INTEGER NOT NULL,
        state TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        title TEXT NOT NULL,
        amount INTEGER,
        currency TEXT,
        sent_at INTEGER,
        sent_to TEXT NOT NULL,
        valid_until TEXT,
        answered_at INTEGER,
        attachment_id INTEGER REFERENCES attachment (id),
        note TEXT NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX proposal_by_deal ON proposal (deal_id, number)',
    'CREATE INDEX proposal_by_attachment ON proposal (attachment_id) WHERE attachment_id IS NOT NULL',
    """CREATE TABLE objection (
        id INTEGER PRIMARY KEY NOT NULL,
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        at INTEGER NOT NULL,
        text TEXT NOT NULL,
        answer TEXT NOT NULL,
        worked INTEGER,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX objection_by_deal ON objection (deal_id)',
    """CREATE TABLE checklist_item (
        id INTEGER PRIMARY KEY NOT NULL,
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        source TEXT NOT NULL,
        text TEXT NOT NULL,
        position INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        lesson_id INTEGER REFERENCES lesson (id),
        done_at INTEGER,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX checklist_item_by_deal ON checklist_item (deal_id, position)',
    'CREATE INDEX checklist_item_by_lesson ON checklist_item (lesson_id) WHERE lesson_id IS NOT NULL',
    """CREATE TABLE satisfaction (
        id INTEGER PRIMARY KEY NOT NULL,
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        at INTEGER NOT NULL,
        score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
        words TEXT NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX satisfaction_by_deal ON satisfaction (deal_id, at)',
    """CREATE TABLE prospecting_list (
        id INTEGER PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    """CREATE TABLE prospecting_member (
        list_id INTEGER NOT NULL REFERENCES prospecting_list (id),
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        PRIMARY KEY (list_id, deal_id)
    ) STRICT, WITHOUT ROWID""",
    'CREATE INDEX prospecting_member_by_deal ON prospecting_member (deal_id)',
    *(_seed(position, *line) for position, line in enumerate(_WON_REASONS)),
    # What lessons are suggested by, made of them whenever one was read anew: the terms of each, those that matter most
    # to it first to be found; in how many lessons each term stands; and what a lesson is for.
    """CREATE TABLE lesson_term (
        term TEXT NOT NULL,
        impact INTEGER NOT NULL,
        lesson_id INTEGER NOT NULL,
        PRIMARY KEY (term, impact, lesson_id)
    ) STRICT, WITHOUT ROWID""",
    'CREATE INDEX lesson_term_by_lesson ON lesson_term (lesson_id)',
    """CREATE TABLE lesson_word (
        term TEXT PRIMARY KEY NOT NULL,
        lessons INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE lesson_trait (
        lesson_id INTEGER PRIMARY KEY NOT NULL,
        sectors TEXT NOT NULL,
        bands TEXT NOT NULL,
        useful INTEGER NOT NULL
    ) STRICT""",
    # Lessons are found as all else is: kind 5 of the index, words and parts of titles.
    """CREATE VIRTUAL TABLE search_lesson USING fts5(name, body, content='', contentless_delete=1,
        tokenize="unicode61 remove_diacritics 2", prefix='1 2 3')""",
    _watch('lesson', 'insert', 'INSERT', 'VALUES (5, NEW.id)'),
    _watch('lesson', 'update', f'UPDATE OF {_TELLING}', 'VALUES (5, NEW.id)'),
    _watch('lesson', 'delete', 'DELETE', 'VALUES (5, OLD.id)'),
    _watch('lesson_tag', 'insert', 'INSERT', 'VALUES (5, NEW.lesson_id)'),
    _watch('lesson_tag', 'delete', 'DELETE', 'VALUES (5, OLD.lesson_id)'),
    _watch('lesson_deal', 'insert', 'INSERT', 'VALUES (5, NEW.lesson_id)'),
    _watch('lesson_deal', 'delete', 'DELETE', 'VALUES (5, OLD.lesson_id)'),
    _watch('lesson_use', 'insert', 'INSERT', f'SELECT 5, NEW.lesson_id WHERE NEW.kind {_JUDGED}'),
    _watch('lesson_use', 'delete', 'DELETE', f'SELECT 5, OLD.lesson_id WHERE OLD.kind {_JUDGED}'),
    # A lesson is found by its tags and its competitor: renamed, it is read again.
    _watch('tag', 'update', 'UPDATE OF name', 'SELECT 5, lesson_id FROM lesson_tag WHERE tag_id = NEW.id'),
    _watch('competitor', 'update', 'UPDATE OF name', 'SELECT 5, id FROM lesson WHERE competitor_id = NEW.id'),
    'DROP TRIGGER event_to_figures_after_insert',
    f"""CREATE TRIGGER event_to_figures_after_insert AFTER INSERT ON deal_event WHEN NEW.kind NOT IN {_UNTOLD}
        BEGIN INSERT OR IGNORE INTO figure_todo VALUES (NEW.deal_id); END""",
)
