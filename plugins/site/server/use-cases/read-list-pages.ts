import { LOCALES } from '../../../../src/contracts/item';
import type { SitePage } from '../core/ports';
import { type RenderDeps, toListMarks } from './render-mark';

/** A page that is no item's, with the mark that would have it made. */
export type ListPage = SitePage & { mark: string };

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
    const [kind, id = ''] = list.split('/');
    if (kind === 'home') continue;
    const page =
      kind === 'redirects'
        ? await pageSource.redirects(sql, id)
        : await pageSource.column(sql, id, locale, month);
    if (page) yield { mark: `${list} ${locale} ${month}`, ...page };
  }
}
