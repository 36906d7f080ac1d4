// What a check of an item's text and files finds: content checks answer it, review shows it.

/** Block: the item cannot be submitted so. Warn: whoever writes and whoever decides sees it. */
export type Severity = 'block' | 'warn';

export const TEXT_RULES = [
  'id-card',
  'mobile',
  'bank-card',
  'email',
  'word',
  'no-such-day',
  'document-number-brackets',
  'left-over',
] as const;

/** What a file carries besides its text. */
export const FILE_RULES = [
  'file-comments',
  'file-changes',
  'file-hidden',
  'file-script',
  'file-embedded',
  'file-author',
  'file-no-text',
  'file-unread',
  'file-unsupported',
] as const;
export type FileRule = (typeof FILE_RULES)[number];

export const CHECK_RULES = [
  ...TEXT_RULES,
  'no-alternative-text',
  'link-not-public',
  'related-not-public',
  'related-in-bundle',
  ...FILE_RULES,
] as const;
export type CheckRule = (typeof CHECK_RULES)[number];

export const SPOTS = [
  'page',
  'paragraph',
  'line',
  'slide',
  'notes',
  'sheet',
  'row',
  'column',
  'header',
  'footer',
  'footnote',
  'comment',
  'properties',
] as const;
/** Where in a file: the third paragraph, row 5 of a sheet. */
export type FileSpot = {
  kind: (typeof SPOTS)[number];
  number: number | null;
  /** Name of the sheet, where the file has sheets. */
  sheet: string | null;
};

/** Why what was found may stay: "is public by law, because…". */
export type FindingAnswer = { text: string; answeredByName: string; answeredAt: Date };

export type CheckFinding = {
  /** Of item, rule, field (or file) and what was found, as a sha256: an answer names it, and holds for all places alike. */
  key: string;
  rule: CheckRule;
  severity: Severity;
  /** The field of the form, as in a FieldError. */
  path: string;
  /** The file that it stands in, by its name, and where there; null for what the form itself says. */
  file: { name: string; spot: FileSpot | null } | null;
  /** What stands there; of a picture or a link, its name. */
  found: string;
  /** A few characters before and after, for whoever looks for the place; empty where the field is meant as a whole. */
  before: string;
  after: string;
  /** What could stand there instead: the masked form, the right word. */
  suggestion: string | null;
  /** Whether an answer lets it pass; what is not answerable has to be mended. */
  answerable: boolean;
  answer: FindingAnswer | null;
};

/** What still bars: an answer opens what is answerable, and nothing else. */
export const isBarring = ({ severity, answerable, answer }: CheckFinding): boolean =>
  severity === 'block' && !(answerable && answer !== null);
