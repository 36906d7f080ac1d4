import type { CheckFinding, FileRule, Severity } from '../../../../src/contracts/check-finding';
import {
  type FileReference,
  filesOf,
  type RevisionContent,
} from '../../../../src/contracts/revision';
import { checkText } from './check-text';
import { toFilePath } from './fields-of';
import type { FileFact, FileReading } from './files/file-reading';
import { toFindingKey } from './to-finding';
import type { WordIndex } from './word-list';

/** Pictures, films and sounds have no text to check. */
const WITHOUT_TEXT = /^(?:image|video|audio)\//;

/** The files whose text readers can come to, each once. */
export const filesToRead = (content: RevisionContent): FileReference[] =>
  filesOf(content).filter(({ mime }) => !WITHOUT_TEXT.test(mime));

export type ReadFile = { file: FileReference; reading: FileReading };

/** What should not go out unseen bars until it is taken out of the file or somebody answers for it. */
const SEVERITIES: Record<FileRule, Severity> = {
  'file-comments': 'block',
  'file-changes': 'block',
  'file-hidden': 'block',
  'file-script': 'block',
  'file-embedded': 'block',
  'file-unread': 'block',
  'file-author': 'warn',
  'file-no-text': 'warn',
  'file-unsupported': 'warn',
};

/** Why a file could not be read. */
const WHY: Record<string, string> = {
  locked: '有密码',
  broken: '已损坏',
  missing: '未入库',
  'too-large': '太大',
  'too-long': '太长',
  'too-slow': '超时',
};

const toFinding = (
  content: RevisionContent,
  file: FileReference,
  { rule, found, example, spot }: FileFact,
): CheckFinding => ({
  key: toFindingKey(content, rule, file.sha256, found, spot?.sheet ?? ''),
  rule,
  severity: SEVERITIES[rule],
  path: toFilePath(content, file),
  file: { name: file.name, spot },
  found: rule === 'file-unread' ? (WHY[found] ?? found) : found,
  before: '',
  after: example,
  suggestion: null,
  answerable: true,
  answer: null,
});

/** What stands in the files of an item, held against the same rules as its text; and what they carry besides. */
export const checkFiles = (
  content: RevisionContent,
  files: readonly ReadFile[],
  words: WordIndex,
): CheckFinding[] =>
  files.flatMap(({ file, reading }) => [
    ...reading.facts.map((fact) => toFinding(content, file, fact)),
    ...reading.texts.flatMap(({ text, spots }) => {
      const path = toFilePath(content, file);
      return checkText(content, { path, text, file: { ...file, spots } }, words);
    }),
  ]);
