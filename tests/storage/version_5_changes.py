"""By table of version 5: an insert, an update and a delete; and the rows that those refer to."""

NULL, NO_TEXT = ', NULL', ", ''"

VERSION_5_ROWS = (
    f"INSERT INTO proposal VALUES (8, 101, 7, 'draft', 0, ''{NULL * 3}, ''{NULL * 3}, '', NULL, 'fr', '')",
    "INSERT INTO cadence VALUES (8, '', '', '', 0, 0, NULL, 0, 1, NULL)",
    *(f"INSERT INTO cadence_step VALUES ({id_}, 8, 0, 2, 'call', '', '', NULL, NULL, NULL)" for id_ in (7, 8)),
    f"INSERT INTO cadence_run VALUES (8, 8, 101, 0, '2026-06-09', 'running', 'hand', 0, ''{NULL * 3})",
    "INSERT INTO rule VALUES (8, '', '{}', '[]', '[]', 0, 0, 0, NULL, NULL)",
    """INSERT INTO activity (id, deal_id, kind, due_on, subject, is_next, created_at, outcome)
        VALUES (8, 101, 'call', '2026-06-12', '', 0, 0, '')""",
)
VERSION_5_CHANGES = {
    'product': ("INSERT INTO product VALUES (9, '', '', '', '', '', 1, 'EUR', 2000, 'once', 0, 0, NULL, NULL, NULL)",
        'UPDATE product SET price = 2', 'DELETE FROM product'),
    'proposal_line': (
        f"INSERT INTO proposal_line VALUES (9, 8, 0{NO_TEXT * 4}, 1000, 1, 'EUR', 0, '', '', 0, 0, ''{NULL * 3})",
        'UPDATE proposal_line SET quantity = 2', 'DELETE FROM proposal_line'),
    'feedback': ("INSERT INTO feedback VALUES (9, 8, 101, 0, 'x', '', NULL)", "UPDATE feedback SET blocks = 'y'",
        'DELETE FROM feedback'),
    'letterhead': (f"INSERT INTO letterhead VALUES (1{NO_TEXT * 10}, 30, x'')", "UPDATE letterhead SET name = 'x'",
        'DELETE FROM letterhead'),
    'text_template': (f"INSERT INTO text_template VALUES (9, '', 'email'{NO_TEXT * 6}, 0, NULL, 0, NULL)",
        "UPDATE text_template SET body_fr = 'x'", 'DELETE FROM text_template'),
    'cadence': ("INSERT INTO cadence VALUES (9, '', '', '', 0, 0, NULL, 0, 1, NULL)",
        'UPDATE cadence SET is_on = 0 WHERE id = 9', 'DELETE FROM cadence WHERE id = 9'),
    'cadence_step': ("INSERT INTO cadence_step VALUES (9, 8, 0, 2, 'call', '', '', NULL, NULL, NULL)",
        'UPDATE cadence_step SET day = 3 WHERE id = 9', 'DELETE FROM cadence_step WHERE id = 9'),
    'cadence_run': (
        f"INSERT INTO cadence_run VALUES (9, 8, 101, 0, '2026-06-09', 'running', 'hand', 0, ''{NULL * 3})",
        "UPDATE cadence_run SET state = 'paused' WHERE id = 9", 'DELETE FROM cadence_run WHERE id = 9'),
    'run_activity': ('INSERT INTO run_activity VALUES (8, 8, 8)', 'UPDATE run_activity SET step_id = 7',
        'DELETE FROM run_activity'),
    'rule': ("INSERT INTO rule VALUES (9, '', '{}', '[]', '[]', 0, 0, 0, NULL, NULL)",
        'UPDATE rule SET is_on = 1 WHERE id = 9', 'DELETE FROM rule WHERE id = 9'),
    'rule_firing': ("INSERT INTO rule_firing VALUES (9, 8, 101, 0, 'x', 1)", 'UPDATE rule_firing SET acts = 2',
        'DELETE FROM rule_firing'),
    'deal_warning': ("INSERT INTO deal_warning VALUES (9, 101, 8, 'x', 0, NULL, NULL)",
        'UPDATE deal_warning SET seen_at = 1', 'DELETE FROM deal_warning'),
    'day_off': ("INSERT INTO day_off VALUES (9, '2026-08-03', '2026-08-21', '', NULL)",
        "UPDATE day_off SET name = 'x'", 'DELETE FROM day_off'),
}  # fmt: skip

# Of a deal that is not there: the check of these looks at deals alone.
_LOOSE = 'PRAGMA foreign_keys = off'
OFFER, CADENCE, _STEP, _STEP_TOO, RUN, RULE, ACTIVITY = VERSION_5_ROWS
LINE = VERSION_5_CHANGES['proposal_line'][0]
FEEDBACK = VERSION_5_CHANGES['feedback'][0]
VERSION_5_CONTRADICTIONS: dict[str, list[tuple[str, ...]]] = {
    'proposal_in_two_currencies': [(OFFER, LINE, LINE.replace('(9', '(10').replace('EUR', 'CHF'))],
    'said_of_other_deal': [
        (_LOOSE, OFFER, FEEDBACK.replace('101', '102')),
        (_LOOSE, OFFER, "INSERT INTO objection VALUES (9, 102, 0, 'x', '', NULL, NULL, 8)"),
    ],
    'step_of_other_deal': [
        (_LOOSE, CADENCE, _STEP_TOO, RUN.replace('101', '102'), ACTIVITY, 'INSERT INTO run_activity VALUES (8, 8, 8)')
    ],
    'unreadable_rule': [(RULE.replace('{}', '{'),), (RULE.replace('[]', 'x', 1),)],
    'days_off_backwards': [("INSERT INTO day_off VALUES (9, '2026-08-21', '2026-08-03', '', NULL)",)],
}
VERSION_5_FAULTLESS: list[tuple[str, ...]] = [
    (OFFER, LINE, LINE.replace('(9', '(10'), FEEDBACK),
    # Side by side, because she said so.
    (CADENCE, RUN, RUN.replace('(8, 8', '(9, 8')),
    (CADENCE, RUN, RUN.replace('(8, 8', '(9, 8').replace('running', 'waiting')),
    (CADENCE, RUN, RUN.replace('(8, 8', '(9, 8').replace('running', 'stopped')),
    (CADENCE, _STEP_TOO, RUN, ACTIVITY, 'INSERT INTO run_activity VALUES (8, 8, 8)', RULE),
]
