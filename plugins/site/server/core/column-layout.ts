// How the page of a column is laid out, by what the site facts say that columns are for.
import type { SiteSettings } from '../../../../src/contracts/site-settings';
import { findColumn, lineageOf } from './column-tree';

/**
 * list: its newest items. parts: what hangs below it, part by part (政府信息公开). topics: each column below it is a topic (专题).
 * topic: one of them, part by part where columns hang below it. numbered: a list with index numbers (法定主动公开内容).
 */
export type ColumnLayout = 'list' | 'parts' | 'topics' | 'topic' | 'numbered';

export const layoutOf = (settings: SiteSettings, columnId: string): ColumnLayout => {
  const { disclosureColumn, statutoryColumn, topicColumn } = settings.facts ?? {};
  if (columnId === topicColumn) return 'topics';
  if (columnId === disclosureColumn) return 'parts';
  const parentId = findColumn(settings, columnId)?.parentId;
  if (topicColumn && parentId === topicColumn) return 'topic';
  const isStatutory = lineageOf(settings, columnId).some(({ id }) => id === statutoryColumn);
  return isStatutory ? 'numbered' : 'list';
};
