import { columnsWithin } from '../../../../src/contracts/columns-within';
import type { SiteSettings } from '../../../../src/contracts/site-settings';
import { toText } from '../../../../src/platform/strapi/to-text';
import type { TaskFilter } from '../adapters/narrow-tasks';
import type { Ctx } from './items';

/** No title is longer than what a form takes. */
const LONGEST = 200;

/** By what a list of tasks is to be narrowed (?text, type, column, department, held, late). */
export const toTaskFilter = (
  { query }: Pick<Ctx, 'query'>,
  { columns }: Pick<SiteSettings, 'columns'>,
): TaskFilter => {
  const held = toText(query.held);
  const columnId = toText(query.column);
  return {
    text: toText(query.text).trim().slice(0, LONGEST),
    type: toText(query.type),
    columnIds: columnId === '' ? [] : columnsWithin(columns, columnId),
    departmentId: toText(query.department),
    held: held === 'nobody' || held === 'somebody' ? held : '',
    late: query.late === 'yes',
  };
};
