"""Every page, dialog, popover and menu of the program, as she meets it. Each scene gives the part it is about."""

from functools import partial

from scenes.board_scenes import filters, forecast, listing, nothing_found, target, trash
from scenes.contact_scenes import companies, people_in_trash
from scenes.exchange_scenes import exporting, imported, importing
from scenes.form_scenes import FORMS, TYPED, calendar
from scenes.offer_scenes import previewed, sending
from scenes.process_scenes import process
from scenes.report_scenes import behind, overview, period, report
from scenes.settings_scenes import SECTIONS, own_settings, section
from scenes.staging import Open, board, form, page, unsaved
from scenes.today_scenes import activity, new_activity, open_row, week
from scenes.window_scenes import PATH, alone, palette, toast, welcome

from salesdesk.i18n.errors import error_sentence
from salesdesk.ui.window.error_page import ErrorPage

SCENES: dict[str, Open] = {
    **{f'board {key}': partial(board, key) for key in ('prospecting', 'sales', 'after_sales')},
    'nothing found': nothing_found,
    'list': listing,
    'forecast': forecast,
    'target of a month': target,
    'trash': trash,
    **{key: partial(page, key) for key in ('today', 'contacts', 'knowledge')},
    'reports': overview,
    **{
        f'report {name}': partial(report, name) for name in ('months', 'lost_reasons', 'forecast', 'cohorts', 'changed')
    },
    'deals behind a bar': behind,
    'period': period,
    'companies': companies,
    'people in the trash': people_in_trash,
    'today, open row': open_row,
    'today, week': week,
    'activity': activity,
    'new activity': new_activity,
    'unsaved activity': partial(unsaved, activity),
    'unsaved new activity': partial(unsaved, new_activity),
    **{name: partial(form, make) for name, make in FORMS.items()},
    **{f'unsaved {name}': partial(unsaved, partial(form, FORMS[name])) for name in TYPED},
    'filters': filters,
    'calendar': calendar,
    'import, columns': partial(importing, 0),
    'import, rows': partial(importing, 1),
    'import, stages': partial(importing, 2),
    'export': exporting,
    'imported': imported,
    'paper of an offer': previewed,
    'offer sent': sending,
    'toast': toast,
    'palette': partial(palette, ''),
    'palette, a deal': partial(palette, 'Bornes du parking menuiserie lefevre 8500 appel jeudi 10h #led'),
    'palette, a search': partial(palette, 'lef'),
    # Late: a Tab passes by every part of the window that was ever made.
    **{f'process {key}': partial(process, key) for key in ('prospecting', 'sales', 'after_sales')},
    **{f'settings {key}': partial(section, key) for key in SECTIONS},
    'settings, own fields': own_settings,
    'welcome': partial(alone, welcome),
    'error': partial(
        alone,
        lambda: ErrorPage(error_sentence('database_busy', {'path': PATH})),
    ),
}
