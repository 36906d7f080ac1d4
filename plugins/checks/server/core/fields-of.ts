import {
  type FileReference,
  filesOf,
  type RevisionContent,
} from '../../../../src/contracts/revision';
import { toBodyText } from '../../../../src/platform/html/body-to-text';
import { unescapeHtml } from '../../../../src/platform/html/escape-html';

/** A text that will be public, and the field of the form that it stands in. */
export type FieldText = { path: string; text: string };

const LINES = [
  'title',
  'summary',
  'author',
  'originName',
  'originUrl',
  'link',
  'keywords',
  'issuingBody',
  'changedBy',
  'interpreter',
] as const;

/** The field of the form that a file belongs to. */
export const toFilePath = (content: RevisionContent, file: FileReference): string => {
  if (file === content.cover) return 'cover';
  if (content.pictures.includes(file)) return 'pictures';
  if (content.bodyFiles.includes(file)) return 'body';
  return file === content.documentFile ? 'documentFile' : 'attachments';
};

const ALTERNATIVE_TEXTS = / alt="([^"]*)"/g;

const toBodyTexts = ({ body }: RevisionContent): FieldText[] => {
  const texts = [toBodyText(body)];
  if (body.format === 'html') {
    texts.push(
      ...[...body.html.matchAll(ALTERNATIVE_TEXTS)].map(([, alt = '']) => unescapeHtml(alt)),
    );
  }
  return texts.map((text) => ({ path: 'body', text }));
};

/** What readers will read of an item, text by text, in the order of the form. Names of files are shown with downloads. */
export const fieldsOf = (content: RevisionContent): FieldText[] => {
  const lines = LINES.map((path) => ({ path, text: content[path] ?? '' }));
  const variants = Object.values(content.variants).flatMap((variant) =>
    Object.values(variant).map((text) => ({ path: 'variants', text: text ?? '' })),
  );
  const files = filesOf(content).flatMap((file) =>
    [file.alternativeText, file.caption, file.name].map((text) => ({
      path: toFilePath(content, file),
      text: text ?? '',
    })),
  );
  const told = { path: 'correction', text: content.correction?.note ?? '' };
  return [...lines, ...toBodyTexts(content), ...variants, ...files, told].filter(
    ({ text }) => text !== '',
  );
};
