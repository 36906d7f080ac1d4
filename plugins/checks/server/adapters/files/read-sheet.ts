// An XLSX: every cell that holds something, and what Excel hides.
import { aSpot } from '../../core/files/file-reading';
import type { ReadingDraft } from '../../core/files/reading-draft';
import type { OfficeParts } from './open-office';
import { scanXml } from './scan-xml';

type Sheet = { name: string; part: string; isHidden: boolean };

/** Targets of a part's relations, by their ids, as names of parts. */
const readTargets = (xml: string, folder: string): Map<string, string> => {
  const targets = new Map<string, string>();
  scanXml(xml, {
    open: (name, attribute) => {
      const target = attribute('Target') ?? '';
      if (name !== 'Relationship') return;
      const part = target.startsWith('/') ? target.slice(1) : `${folder}/${target}`;
      targets.set(attribute('Id') ?? '', part);
    },
  });
  return targets;
};

const readSheets = ({ texts }: OfficeParts): Sheet[] => {
  const targets = readTargets(texts.get('xl/_rels/workbook.xml.rels') ?? '', 'xl');
  const sheets: Sheet[] = [];
  scanXml(texts.get('xl/workbook.xml') ?? '', {
    open: (name, attribute) => {
      if (name !== 'sheet') return;
      const part = targets.get(attribute('id') ?? '') ?? '';
      const isHidden = /hidden$/i.test(attribute('state') ?? '');
      sheets.push({ name: attribute('name') ?? '', part, isHidden });
    },
  });
  return sheets;
};

/** Texts that cells name by their number; of each what stands over it to be read aloud (rPh) is left out. */
const readShared = (xml: string): string[] => {
  const shared: string[] = [];
  let [words, inText, aside] = ['', false, false];
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') words = '';
      if (name === 'rPh') aside = true;
      if (name === 't') inText = true;
    },
    text: (text) => {
      if (inText && !aside) words += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') aside = false;
      if (name === 'si') shared.push(words);
    },
  });
  return shared;
};

/** 'AB12' → 28. */
const toColumn = (reference: string): number =>
  [...(/^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')].reduce(
    (sum, sign) => sum * 26 + sign.charCodeAt(0) - 64,
    0,
  );

type Bounds = { from: number; to: number };
const startSheet = () => ({
  hiddenColumns: [] as Bounds[],
  row: { number: 0, isHidden: false, cells: [] as string[] },
  cell: { column: 0, kind: '' },
  ...{ value: '', inValue: false, usedColumns: new Set<number>() },
});

type SheetState = ReturnType<typeof startSheet>;

const openTag = (
  state: SheetState,
  name: string,
  attribute: (name: string) => string | undefined,
): void => {
  const isHidden = /^(?:1|true)$/.test(attribute('hidden') ?? '');
  if (name === 'col' && isHidden)
    state.hiddenColumns.push({ from: Number(attribute('min')), to: Number(attribute('max')) });
  if (name === 'row')
    state.row = { number: Number(attribute('r')) || state.row.number + 1, isHidden, cells: [] };
  if (name === 'c') {
    state.cell = { column: toColumn(attribute('r') ?? ''), kind: attribute('t') ?? '' };
    state.value = '';
  }
  if (name === 'v' || name === 't') state.inValue = true;
};

const readSheet = (sheet: Sheet, xml: string, shared: readonly string[], draft: ReadingDraft) => {
  const state = startSheet();
  const spot = (kind: 'row' | 'column' | 'sheet', number: number | null) =>
    aSpot(kind, number, sheet.name);
  const endCell = () => {
    const text = state.cell.kind === 's' ? (shared[Number(state.value)] ?? '') : state.value;
    if (text.trim() === '') return;
    state.row.cells.push(text);
    const { column } = state.cell;
    if (state.hiddenColumns.some(({ from, to }) => column >= from && column <= to))
      state.usedColumns.add(column);
  };
  const endRow = () => {
    const { number, isHidden, cells } = state.row;
    draft.add(cells.join('\t'), spot('row', number));
    if (isHidden && cells.length > 0)
      draft.note('file-hidden', spot('row', number), cells.join(' '), `rows ${sheet.name}`);
  };
  scanXml(xml, {
    open: (name, attribute) => openTag(state, name, attribute),
    text: (text) => {
      if (state.inValue) state.value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') state.inValue = false;
      if (name === 'c') endCell();
      if (name === 'row') endRow();
    },
  });
  for (const column of state.usedColumns)
    draft.note('file-hidden', spot('column', column), '', `columns ${sheet.name}`);
};

/** Notes and threads of notes alike. */
const readNotes = (xml: string, draft: ReadingDraft): void => {
  let words = '';
  scanXml(xml, {
    open: (name) => {
      if (/^(?:comment|threadedComment)$/.test(name)) words = '';
    },
    text: (text) => void (words += text),
    close: (name) => {
      if (!/^(?:comment|threadedComment)$/.test(name)) return;
      draft.note('file-comments', aSpot('comment'), words);
      draft.add(words, aSpot('comment'));
    },
  });
};

export const readWorkbook = (parts: OfficeParts, draft: ReadingDraft): void => {
  const shared = readShared(parts.texts.get('xl/sharedStrings.xml') ?? '');
  for (const sheet of readSheets(parts)) {
    if (sheet.isHidden) draft.tell('file-hidden', sheet.name, aSpot('sheet', null, sheet.name));
    readSheet(sheet, parts.texts.get(sheet.part) ?? '', shared, draft);
  }
  for (const [name, xml] of parts.texts) {
    if (/^xl\/(?:comments\d*|comments\/\w+|threadedComments\/\w+)\.xml$/.test(name))
      readNotes(xml, draft);
    if (/^xl\/revisions\/revisionLog\d*\.xml$/.test(name)) draft.note('file-changes', null);
  }
};
