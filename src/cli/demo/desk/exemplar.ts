// An item that shows what the desk can do, with everything that its form asks for. Its people are the demo's.
import type { ItemType, Locale } from '../../../contracts/item';
import type { KnownIds } from '../../replay/to-working-copy';
import type { DeskFiles } from './desk-files';

/** How many stages have approved it; 'public' goes the whole way. */
export type Aim = 'draft' | 'public' | 0 | 1 | 2;

export type Exemplar = {
  /** Names the item for ever; another language of an item has its key. */
  key: string;
  type: ItemType;
  locale: Locale;
  aim: Aim;
  at: Date;
  data(
    ids: Omit<KnownIds, 'documents'>,
    files: DeskFiles,
    documentOf: (key: string) => string,
  ): object;
};

export const BODY = '自治区生态环境厅';

export const common = {
  author: '水生态环境处供稿',
  origin: 'original',
  originName: BODY,
  disclosure: 'proactive',
  accounts: ['portal'],
};

export const toPlace = ({ columns, departments }: Omit<KnownIds, 'documents'>, column: string) => ({
  column: columns.get(column),
  department: departments.get('water'),
});

export type Days = { trial: string; revised: string; last: string; before: string };
