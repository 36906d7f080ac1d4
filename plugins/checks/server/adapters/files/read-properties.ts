import { aSpot } from '../../core/files/file-reading';
import type { ReadingDraft } from '../../core/files/reading-draft';
import type { OfficeParts } from './open-office';
import { scanXml } from './scan-xml';

const PERSONS = ['creator', 'lastModifiedBy', 'Manager', 'Company'];

/** Who wrote the file and where, as its properties say; and what lies embedded in it. */
export const readProperties = ({ texts, names }: OfficeParts, draft: ReadingDraft): void => {
  const found = new Set<string>();
  for (const part of ['docProps/core.xml', 'docProps/app.xml']) {
    let name = '';
    scanXml(texts.get(part) ?? '', {
      open: (tag) => void (name = tag),
      close: () => void (name = ''),
      text: (text) => PERSONS.includes(name) && text.trim() !== '' && found.add(text.trim()),
    });
  }
  if (found.size > 0) {
    const persons = [...found].join('、').slice(0, 100);
    draft.tell('file-author', persons, aSpot('properties'));
  }
  for (const name of names) {
    if (/\/(?:embeddings|activeX)\/[^/]+\.(?!xml$|rels$)/i.test(name))
      draft.note('file-embedded', null, name.slice(name.lastIndexOf('/') + 1));
    if (/\/vbaProject\.bin$/i.test(name)) draft.note('file-script', null);
  }
};
