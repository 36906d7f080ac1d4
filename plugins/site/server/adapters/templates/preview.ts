import type { RevisionContent } from '../../../../../src/contracts/revision';
import type { SiteSettings } from '../../../../../src/contracts/site-settings';
import type { Html } from '../../core/html';
import type { Related } from '../../core/views';
import type { ToAddress } from './files';
import { toItemModel } from './item-page';
import { toThemeCss } from './theme-css';

export type Preview = {
  content: RevisionContent;
  settings: SiteSettings;
  /** The style sheet of the portal, written into the page: a preview is shown where the portal's files are not. */
  css: string;
  /** 'YYYY-MM-DD' in Asia/Shanghai. */
  today: string;
  /** Signed addresses: the files are not public yet. */
  toFileAddress: ToAddress;
  related?: Related;
};

const NOTHING: Related = {
  interprets: [],
  interpretedBy: [],
  changedBy: [],
  repeals: [],
  amends: [],
  locales: [],
  linked: [],
};

/** A revision as it will be read on the portal, with the styles inside. */
export const toPreviewModel = ({ css, related = NOTHING, ...view }: Preview) => {
  // Our own file, not text of a person: `</style` cannot stand in it, but nothing is lost by making sure.
  // The frame that shows it opens no windows, so links lead nowhere instead of to pages that the CMS does not have.
  const sheet = css + toThemeCss(view.settings);
  const styles: Html = {
    markup: `<base target="_blank" /><style>${sheet.replaceAll('</', '<\\/')}</style>`,
  };
  return toItemModel({ ...view, related, published: null, told: null }, styles);
};
