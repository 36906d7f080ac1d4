import { LOCALES } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { PageSource, SitePage } from '../core/ports';
import { type RenderDeps, toListMarks } from './render-mark';

/** A page that is no item's, with the mark that would have it made. */
export type ListPage = SitePage & { mark: string };

const readListPage = (
  pageSource: PageSource,
  sql: Sql,
  { kind, id, locale, month }: { kind: string; id: string; locale: string; month: string },
): Promise<SitePage | undefined> => {
  switch (kind) {
    case 'redirects':
      return pageSource.redirects(sql, id);
    case 'changes':
      return pageSource.changes(sql, locale, month);
    default:
      return pageSource.column(sql, id, locale, month);
  }
};

/** Every page of the site that is no item's, as it should be now. */
export async function* readListPages({
  database,
  pageSource,
}: Pick<RenderDeps, 'database' | 'pageSource'>): AsyncGenerator<ListPage> {
  const { sql } = database;
  for (const locale of LOCALES) {
    const mark = `home ${locale} `;
    yield { mark, ...(await pageSource.home(sql, locale)) };
    yield { mark, ...(await pageSource.notFound(sql, locale)) };
  }
  const settings = await pageSource.readSettings(sql);
  for (const { list, locale, month } of await toListMarks({ database, pageSource }, settings)) {
    const [kind = '', id = ''] = list.split('/');
    if (kind === 'home') continue;
    const page = await readListPage(pageSource, sql, { kind, id, locale, month });
    if (page) yield { mark: `${list} ${locale} ${month}`, ...page };
  }
}
