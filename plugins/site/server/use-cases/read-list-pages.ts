import type { SitePage } from '../core/ports';
import { readListPage } from './read-list-page';
import { type RenderDeps, toListMarks } from './render-mark';

/** A page that is no item's, with the mark that would have it made. */
export type ListPage = SitePage & { mark: string };

/** Every page of the site that is no item's, as it should be now. */
export async function* readListPages({
  database,
  pageSource,
}: Pick<RenderDeps, 'database' | 'pageSource'>): AsyncGenerator<ListPage> {
  const { sql } = database;
  const settings = await pageSource.readSettings(sql);
  for (const mark of await toListMarks({ database, pageSource }, settings)) {
    const { list, locale, month } = mark;
    for (const page of await readListPage(pageSource, sql, mark)) {
      yield { mark: `${list} ${locale} ${month}`, ...page };
    }
  }
}
