"""What the queries and the journal must know of the tables, without their models."""

# A deal is on the board while none of the three is set; partial indexes and queries must say it in these words.
OPEN = 'won_at IS NULL AND lost_at IS NULL AND deleted_at IS NULL'

# What undo takes back. Preferences and the journal itself are not undone; what triggers keep follows by itself.
RECORDED_TABLES = (
    'pipeline', 'stage', 'requirement', 'organization', 'contact', 'lost_reason', 'tag', 'deal', 'deal_tag', 'answer',
    'activity', 'deal_event', 'exchange_rate', 'contact_point', 'deal_person', 'note', 'attachment', 'custom_field',
    'custom_value', 'saved_view', 'target', 'distinct_pair', 'competitor', 'deal_competitor', 'won_reason', 'contract',
    'lesson', 'lesson_deal', 'lesson_tag', 'lesson_use', 'closing_report', 'deal_link', 'promise', 'concession',
    'proposal', 'objection', 'checklist_item', 'satisfaction', 'prospecting_list', 'prospecting_member',
    'product', 'proposal_line', 'feedback', 'letterhead', 'text_template', 'cadence', 'cadence_step', 'cadence_run',
    'run_activity', 'rule', 'rule_firing', 'deal_warning', 'day_off',
)  # fmt: skip
