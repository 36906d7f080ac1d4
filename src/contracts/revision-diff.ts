// What differs between two revisions of an item: content works it out, review shows it.

/** Whether a part stands in both revisions, in the newer alone, or in the older alone. */
export type Mark = 'same' | 'added' | 'removed';

/** Words as a person reads them, not escaped. */
export type TextPiece = { mark: Mark; text: string };

/** What of a part that stands in both is otherwise now: an attribute, the tag, how words are set; '' for nothing. */
export type PartChange = { name: string; before: string; after: string };

export type DiffElement = {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  mark: Mark;
  changes: PartChange[];
  children: DiffNode[];
};
/** A body with both revisions in it. What stands in a removed or added element is marked like it. */
export type DiffNode = TextPiece | DiffElement;

export type FieldDiff =
  | { path: string; kind: 'text'; pieces: TextPiece[] }
  | { path: string; kind: 'value'; before: string | null; after: string | null }
  | { path: string; kind: 'list'; entries: { mark: Mark; value: string }[] };

/** A file as it lies in the store. */
export type DiffFile = {
  fileId: string;
  name: string;
  mime: string;
  sha256: string;
  extension: string;
  sizeBytes: number;
};
export type FileDiff = {
  /** The field that holds it. */
  path: string;
  mark: 'added' | 'removed' | 'changed';
  file: DiffFile;
  changes: PartChange[];
};

/** What a file says otherwise than the one whose place it took. */
export type FileTextDiff = {
  /** The field that holds it. */
  path: string;
  before: Pick<DiffFile, 'name' | 'sha256'>;
  after: Pick<DiffFile, 'name' | 'sha256'>;
  /** The text of one of them could not be read: a person has to look. */
  unread: boolean;
  /** Lines that changed and what stands beside them; empty where the words are the same. */
  body: DiffNode[];
  coarse: boolean;
  cut: boolean;
};

export type RevisionDiff = {
  /** Those that differ, the body apart; in the order of the form. */
  fields: FieldDiff[];
  files: FileDiff[];
  /** null where the bodies are alike. */
  body: DiffNode[] | null;
  /** Some parts were too long to be held against each other word by word: they are shown as a whole. */
  coarse: boolean;
  /** The bodies are longer than can be shown: what follows was left out. */
  cut: boolean;
};
