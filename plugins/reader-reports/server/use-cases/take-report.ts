import type { ItemKey } from '../../../../src/contracts/item';
import { toItemOfPath } from '../../../../src/contracts/portal-path';
import { checkWords, toWords } from '../core/check-words';
import { type ReportOutcome, toReportPage } from '../core/report-page';

export type Taken = 'taken' | 'known' | 'absent' | 'full';

export type TakeReportDeps = {
  /** The rendered page of an item; undefined: none stands there. */
  readPage(item: ItemKey): Promise<string | undefined>;
  /** With the portal's narrow role. */
  insertReport(item: ItemKey, words: string): Promise<Taken>;
};

export type Said = {
  /** Address of the item's page, from the slash on. */
  address: string;
  words: string;
  /** What people do not see and programs fill in. */
  trap: string;
};
/** page undefined: there is no such page. */
export type ReportAnswer = { status: 200 | 400 | 404 | 503; page?: string | undefined };

const STATUS: Partial<Record<NonNullable<ReportOutcome>, 200 | 400 | 503>> = {
  taken: 200,
  full: 503,
};

const itemOf = (address: string): ItemKey | undefined =>
  address.startsWith('/') ? toItemOfPath(address.slice(1)) : undefined;

/** The form for a mistake on an item's page. */
export const createShowReport =
  ({ readPage }: TakeReportDeps) =>
  async (address: string): Promise<ReportAnswer> => {
    const item = itemOf(address);
    const page = item && (await readPage(item));
    if (!item || page === undefined) return { status: 404 };
    const { locale } = item;
    return { status: 200, page: toReportPage({ page, address, locale, words: '', outcome: null }) };
  };

/** Takes a mistake that a reader reports, and answers the page that says so, or the form with what is wrong. */
export const createTakeReport =
  ({ readPage, insertReport }: TakeReportDeps) =>
  async ({ address, words: given, trap }: Said): Promise<ReportAnswer> => {
    const item = itemOf(address);
    const page = item && (await readPage(item));
    if (!item || page === undefined) return { status: 404 };
    const words = toWords(given);
    const answer = (outcome: NonNullable<ReportOutcome>): ReportAnswer => ({
      status: STATUS[outcome] ?? 400,
      page: toReportPage({ page, address, locale: item.locale, words, outcome }),
    });
    const problem = checkWords(words);
    if (problem) return answer(problem);
    // A program is thanked like anybody, and learns nothing.
    if (trap !== '') return answer('taken');
    const taken = await insertReport(item, words);
    if (taken === 'absent') return { status: 404 };
    return answer(taken === 'full' ? 'full' : 'taken');
  };
