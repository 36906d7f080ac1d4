import type { Sql } from '../../../../src/platform/sql/sql';
import type { PageSource, SitePage } from '../core/ports';
import type { StaleMark } from '../core/views';

/** What one mark of a list stands for: a page, and what is made of the same rows. */
export const readListPage = async (
  pageSource: PageSource,
  sql: Sql,
  { list, locale, month }: StaleMark,
): Promise<SitePage[]> => {
  const [kind, id = ''] = list.split('/');
  switch (kind) {
    case 'home':
      return pageSource.home(sql, locale);
    case 'column':
      return pageSource.column(sql, id, locale, month);
    case 'changes':
      return [await pageSource.changes(sql, locale, month)];
    case 'sitemap':
      return id === '' ? pageSource.siteMap(sql) : [await pageSource.siteMapPart(sql, Number(id))];
    case 'state':
      return pageSource.state(sql);
    case 'library':
      return pageSource.documentLibrary(sql, locale, month);
    case 'redirects':
      return [await pageSource.redirects(sql, id)];
    default:
      return [];
  }
};
