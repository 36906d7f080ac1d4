import type { ItemKey } from './item';

/** Switches of the whole portal: grey (一键置灰), and the emergency strip (应急横幅). */
export const SWITCH_KINDS = ['grey', 'strip'] as const;
export type SwitchKind = (typeof SWITCH_KINDS)[number];

/** What readers see now: the strip with the title and the path of the page in each language that it is public in. */
export type SiteState = {
  grey: boolean;
  strip: { item: ItemKey; shown: { locale: string; title: string; path: string }[] } | null;
};
export const PLAIN_STATE: SiteState = { grey: false, strip: null };
