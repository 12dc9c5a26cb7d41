"""Since when nothing has happened to a deal, in SQL."""

# She did something about it: brought it into its stage, did an activity, wrote a note, sent an offer, heard of it.
# What is planned has not happened yet; who wants a planned call to count asks for it with a condition.
_LAST_DONE = """SELECT MAX(done_at) FROM activity
    WHERE activity.deal_id = deal.id AND done_at IS NOT NULL AND activity.deleted_at IS NULL"""
_LAST_NOTE = 'SELECT MAX(at) FROM note WHERE note.deal_id = deal.id AND note.deleted_at IS NULL'
_LAST_HEARD = 'SELECT MAX(at) FROM feedback WHERE feedback.proposal_id = proposal.id AND feedback.deleted_at IS NULL'
_LAST_OFFER = f"""SELECT MAX(max(IFNULL(sent_at, 0), IFNULL(answered_at, 0), IFNULL(({_LAST_HEARD}), 0)))
    FROM proposal WHERE proposal.deal_id = deal.id AND proposal.deleted_at IS NULL"""
# Of a row of deal, in milliseconds.
SINCE = f'max(stage_entered_at, IFNULL(({_LAST_DONE}), 0), IFNULL(({_LAST_NOTE}), 0), IFNULL(({_LAST_OFFER}), 0))'
