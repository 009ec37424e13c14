/** Names of sheets, columns and roles: those of the gazette's language, whatever the window speaks. */
import lists from '../../../../resources/locales/zh-CN/lists.json' with { type: 'json' };

export const words = lists.forms;
