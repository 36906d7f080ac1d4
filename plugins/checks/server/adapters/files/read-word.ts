// A DOCX: all of its text, also what only its printing shows, and what Word hides or keeps of the work on it.
import type { FileSpot } from '../../../../../src/contracts/check-finding';
import { aSpot } from '../../core/files/file-reading';
import type { ReadingDraft } from '../../core/files/reading-draft';
import type { OfficeParts } from './open-office';
import { scanXml } from './scan-xml';

const CHANGES = new Set([
  ...['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge'],
  ...['rPrChange', 'pPrChange', 'sectPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange'],
]);
/** delText: what was deleted with tracking on; whoever opens the file can read it. */
const TEXTS = new Set(['t', 'delText']);
const BREAKS: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

const isOn = (value: string | undefined): boolean => !/^(?:0|false|off)$/.test(value ?? '1');

/** Styles whose text is hidden, by their ids. */
const readHiddenStyles = (xml: string): Set<string> => {
  const hidden = new Set<string>();
  let style = '';
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'style') style = attribute('styleId') ?? '';
      if (name === 'vanish' && isOn(attribute('val'))) hidden.add(style);
    },
  });
  return hidden;
};

type Part = { xml: string; spotOf(paragraph: number): FileSpot };

/** Where in the nesting of tags the reader stands. */
const startState = () => ({
  ...{ paragraph: 0, text: '', inText: false, fallback: 0, run: 0 },
  ...{ styleHides: false, runHides: false, hidden: '' },
});

const readPart = ({ xml, spotOf }: Part, draft: ReadingDraft, hiddenStyles: Set<string>): void => {
  const state = startState();
  const spot = () => spotOf(state.paragraph);
  const endParagraph = () => {
    draft.add(state.text, spot());
    if (state.hidden.trim() !== '') draft.note('file-hidden', spot(), state.hidden, 'text');
    Object.assign(state, { text: '', hidden: '', styleHides: false });
  };
  const open = (name: string, attribute: (name: string) => string | undefined) => {
    if (name === 'Fallback') state.fallback += 1;
    if (state.fallback > 0) return; // Shown only where the other choice is not: the same words again.
    if (name === 'p') {
      endParagraph(); // A text box stands inside a paragraph and has paragraphs of its own.
      state.paragraph += 1;
    }
    if (name === 'r') Object.assign(state, { run: state.run + 1, runHides: false });
    if (name === 'pStyle') state.styleHides = hiddenStyles.has(attribute('val') ?? '');
    if (name === 'rStyle' && hiddenStyles.has(attribute('val') ?? '')) state.runHides = true;
    if (name === 'vanish' && state.run > 0) state.runHides = isOn(attribute('val'));
    if (CHANGES.has(name)) draft.note('file-changes', spot(), attribute('author') ?? '');
    if (TEXTS.has(name)) state.inText = true;
    state.text += state.run > 0 ? (BREAKS[name] ?? '') : '';
  };
  const close = (name: string) => {
    if (name === 'Fallback') state.fallback -= 1;
    if (TEXTS.has(name)) state.inText = false;
    if (name === 'r') state.run = Math.max(0, state.run - 1);
    if (name === 'p') endParagraph();
  };
  const text = (words: string) => {
    if (!state.inText || state.fallback > 0) return;
    state.text += words;
    if (state.styleHides || state.runHides) state.hidden += words;
  };
  scanXml(xml, { open, close, text });
};

const readComments = (xml: string, draft: ReadingDraft): void => {
  let words = '';
  let author = '';
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'comment') author = attribute('author') ?? '';
    },
    text: (text) => void (words += text),
    close: (name) => {
      if (name !== 'comment') return;
      draft.note('file-comments', aSpot('comment'), [author, words].filter(Boolean).join('：'));
      draft.add(words, aSpot('comment'));
      words = '';
    },
  });
};

const SIDE_PARTS: readonly [RegExp, FileSpot['kind']][] = [
  [/^word\/header\d*\.xml$/, 'header'],
  [/^word\/footer\d*\.xml$/, 'footer'],
  [/^word\/(?:foot|end)notes\.xml$/, 'footnote'],
];

export const readWord = ({ texts }: OfficeParts, draft: ReadingDraft): void => {
  const hiddenStyles = readHiddenStyles(texts.get('word/styles.xml') ?? '');
  const document = texts.get('word/document.xml') ?? '';
  readPart({ xml: document, spotOf: (at) => aSpot('paragraph', at) }, draft, hiddenStyles);
  for (const [name, xml] of texts) {
    const [, kind] = SIDE_PARTS.find(([pattern]) => pattern.test(name)) ?? [];
    if (kind) readPart({ xml, spotOf: () => aSpot(kind) }, draft, hiddenStyles);
  }
  readComments(texts.get('word/comments.xml') ?? '', draft);
};
