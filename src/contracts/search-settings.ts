import { z } from 'zod';

import { ITEM_TYPES } from './item';

/** Words that mean the same to whoever searches. */
const synonyms = z.array(z.array(z.string()));
/** What stands first where somebody searches for one of these words. */
const bestBet = z.strictObject({
  words: z.array(z.string()),
  type: z.enum(ITEM_TYPES),
  documentId: z.string(),
  locale: z.string(),
});
export type BestBet = z.infer<typeof bestBet>;

/** What the desk keeps of the search; a version of it is a register row. */
export const searchSettings = z.strictObject({ synonyms, bestBets: z.array(bestBet) });
export type SearchSettings = z.infer<typeof searchSettings>;

export const NO_SEARCH_SETTINGS: SearchSettings = { synonyms: [], bestBets: [] };
export type SavedSearchSettings = {
  /** 0: none yet. */
  version: number;
  settings: SearchSettings;
  savedByName: string | null;
  savedAt: Date | null;
};
