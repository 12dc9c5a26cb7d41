"""What was done with lessons and playbooks, in whole sentences; see sentences.py."""

from salesdesk.i18n.translator import mark, mark_plural

TITLES = {
    'praise_lesson': mark('call the lesson “{title}” useful'),
    'dismiss_lesson': mark('put the lesson “{title}” away'),
    'create_lesson': mark('write the lesson “{title}”'),
    'edit_lesson': mark('change the lesson “{title}”'),
    'delete_lesson': mark('delete the lesson “{title}”'),
    'remind_lesson': mark('let “{title}” come up by itself'),
    'hush_lesson': mark('let “{title}” no longer come up by itself'),
    'review_lesson': mark('set a date to read “{title}” again'),
    'reviewed_lesson': mark('take the review date off “{title}”'),
    'mark_useful_lesson': mark('call the lesson “{title}” useful'),
    'mark_useless_lesson': mark('call the lesson “{title}” not useful'),
    'link_lesson': mark('link “{name}” to “{title}”'),
    'unlink_lesson': mark('unlink “{name}” from “{title}”'),
    'tick_playbook': mark('tick “{name}” for “{title}”'),
    'untick_playbook': mark('untick “{name}” for “{title}”'),
}
DONE = {
    'praise_lesson': mark('Noted: this lesson helped'),
    'dismiss_lesson': mark('This lesson stays away from this deal'),
    'create_lesson': mark('Lesson kept'),
    'edit_lesson': mark('Lesson saved'),
    'delete_lesson': mark('Lesson moved to the trash'),
    'remind_lesson': mark('This lesson comes up by itself'),
    'hush_lesson': mark('This lesson no longer comes up by itself'),
    'review_lesson': mark('Review date set'),
    'reviewed_lesson': mark('Review date taken off'),
    'mark_useful_lesson': mark('Noted: this lesson helped'),
    'mark_useless_lesson': mark('Noted: this lesson did not help'),
    'link_lesson': mark('“{name}” is linked to this lesson'),
    'unlink_lesson': mark('“{name}” is no longer linked to this lesson'),
    'tick_playbook': mark('“{name}” ticked'),
    'untick_playbook': mark('“{name}” no longer ticked'),
}
COUNTED_TITLES = {'import_lessons': mark_plural('import {count} lesson', 'import {count} lessons')}
COUNTED_DONE = {'import_lessons': mark_plural('{count} lesson imported', '{count} lessons imported')}
