// What the templates are given: everything that a page shows, nothing else.
import type { ItemKey, ItemType } from '../../../../src/contracts/item';
import type { FileReference, RevisionContent } from '../../../../src/contracts/revision';
import type { SiteSettings } from '../../../../src/contracts/site-settings';
import type { WithdrawalKind } from '../../../../src/contracts/withdrawal';

/** A line of a list. path is below the site's folder. */
export type Line = {
  title: string;
  path: string;
  publishedAt: Date;
  /** Of a normative document. */
  document?: DocumentFacts | null;
};
/** A line of the home page that may carry a picture and some text. */
export type Story = Line & { summary: string | null; cover: FileReference | null };

/** One that a person put first, and where it lies. */
export type PlacedStory = Story & { type: ItemType; documentId: string; columnId: string };
/** What was put first in a place: how many items, and those that stand now, in their order. */
export type Placement = {
  place: string;
  /** null: nothing was ever put there. */
  placementId: number | null;
  chosen: number;
  stories: PlacedStory[];
};

export type Published = {
  publicationId: number;
  fingerprint: string;
  /** When the item became public: printed, counted and ordered by. */
  firstPublishedAt: Date;
  /** When this revision became public. */
  publishedAt: Date;
};

/** Current publications that this one points to or that point to it, and its other languages. */
export type Related = {
  interprets: Line[];
  interpretedBy: Line[];
  /** Normative documents that repeal or amend this one, in its language where they are public in it. */
  changedBy: ChangedBy[];
  /** Those that this one repeals and amends. */
  repeals: Line[];
  amends: Line[];
  locales: string[];
  /** Items that the text links to and that are public in its language. */
  linked: Linked[];
};
export type Linked = { item: ItemKey; path: string };

export type ChangedBy = Line & {
  how: 'repealed' | 'amended';
  /** 'YYYY-MM-DD': from this day on. */
  on: string;
};

/** What readers are told of a correction (更正说明). */
export type Told = { note: string; at: Date };

export type ItemView = {
  content: RevisionContent;
  settings: SiteSettings;
  /** null for a preview. */
  published: Published | null;
  /** Whether readers may report a mistake on it. */
  takesReports?: boolean;
  /** The newest of what readers were told since it became public. */
  told: Told | null;
  related: Related;
  /** 'YYYY-MM-DD' in Asia/Shanghai; validity depends on it. */
  today: string;
  /** Where a file is read from: the portal's folder, or a signed address in a preview. */
  toFileAddress: (file: Pick<FileReference, 'sha256' | 'extension'>) => string;
};

export type ColumnView = {
  columnId: string;
  locale: string;
  settings: SiteSettings;
  /** '' for the front page. */
  month: string;
  /** Before the others, on the front page alone. */
  pinned: Line[];
  lines: Line[];
  /** Months that have an archive page, newest first. */
  months: string[];
  /** Newest lines of each column below, where the page is laid out so. */
  parts: { columnId: string; lines: Line[] }[];
  /** Then those that lie in the column itself. */
  own: Line[];
};

export type HomeView = {
  locale: string;
  settings: SiteSettings;
  /** Newest first. */
  stories: Story[];
  /** What a person put there, in that order. */
  carousel: Story[];
  pinned: Story[];
  /** Newest lines of each column at the top of the tree that has any. */
  columns: { columnId: string; lines: Line[] }[];
};

/** A line of 更正与撤稿. Of what was withdrawn no title: that may be what was wrong. */
export type ChangeLine = { at: Date; path: string } & (
  | { what: 'correction'; title: string; note: string }
  /** mergedInto: the path of the page that says it now. */
  | { what: 'withdrawal'; kind: WithdrawalKind; mergedInto: string | null }
);
export type ChangesView = {
  locale: string;
  settings: SiteSettings;
  /** '' for the newest. */
  month: string;
  lines: ChangeLine[];
  /** Months that have a page, newest first. */
  months: string[];
};

/** What stands on the portal of an item, as gongkai.portal_entries keeps it. */
export type Entry = {
  item: ItemKey;
  publicationId: number;
  /** '' for none. */
  columnId: string;
  title: string;
  path: string;
  /** When the item became public. */
  publishedAt: Date;
  /** Names in the folder `files`. */
  files: string[];
  /** Document ids of normative documents. */
  interprets: string[];
  /** Items that the text links to, as 'type/document id'. */
  links: string[];
  /** Document ids of normative documents that this one repeals and amends, from this day on (null: since it is public). */
  repeals: string[];
  amends: string[];
  effectiveOn: string | null;
  /** What the library says of a normative document; null for all else. */
  document: DocumentFacts | null;
};

export const DOCUMENT_FACTS = [
  ...(['indexNumber', 'documentNumber', 'issuingBody', 'subjectCategory'] as const),
  ...(['genreCategory', 'issuedOn', 'expiresOn', 'validity'] as const),
];
export type DocumentFacts = Pick<RevisionContent, (typeof DOCUMENT_FACTS)[number]>;

/** A mark that a page or file is out of date; see migration 0004. */
export type StaleMark = { list: string; locale: string; month: string };
