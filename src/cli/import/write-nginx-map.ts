// Old addresses for nginx, where it serves the site without the portal's process. See docs/import.zh-CN.md.
import { createGenuineEntries } from '../../../plugins/site/server/adapters/genuine-entries';
import { createRedirectStore } from '../../../plugins/site/server/adapters/redirect-store';
import type { RegisterMacs } from '../../contracts/register-macs';
import { writeAtomically } from '../../platform/files/write-atomically';
import type { Sql } from '../../platform/sql/sql';

const quote = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** One line each: the old path with its query, and the page it leads to; `gone` for what was withdrawn. */
export const writeNginxMap = async (
  sql: Sql,
  file: string,
  macs: Pick<RegisterMacs, 'isGenuine'>,
): Promise<number> => {
  const lines: string[] = [];
  const guard = createGenuineEntries(macs);
  await guard.findNew(sql);
  const redirectStore = createRedirectStore(guard);
  for (const shard of await redirectStore.shards(sql)) {
    const list = await redirectStore.read(sql, shard);
    for (const [key, to] of Object.entries(list))
      lines.push(`${quote(key)} ${quote(to ?? 'gone')};`);
  }
  await writeAtomically(file, `${lines.join('\n')}\n`);
  return lines.length;
};
