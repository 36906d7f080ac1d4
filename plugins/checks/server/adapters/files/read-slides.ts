// A PPTX: the text of its slides, also of hidden ones, with notes and comments.
import { aSpot } from '../../core/files/file-reading';
import type { ReadingDraft } from '../../core/files/reading-draft';
import type { OfficeParts } from './open-office';
import { scanXml } from './scan-xml';

/** Paragraph by paragraph; answers whether the slide is hidden. */
const readParagraphs = (xml: string, take: (text: string) => void): boolean => {
  let [words, inText, isHidden] = ['', false, false];
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'sld' && /^(?:0|false)$/.test(attribute('show') ?? '')) isHidden = true;
      if (name === 't') inText = true;
    },
    text: (text) => {
      if (inText) words += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name !== 'p') return;
      take(words);
      words = '';
    },
  });
  return isHidden;
};

export const readSlides = ({ texts }: OfficeParts, draft: ReadingDraft): void => {
  for (const [name, xml] of texts) {
    const [, folder, number] = /^ppt\/(slides|notesSlides)\/\w+?(\d+)\.xml$/.exec(name) ?? [];
    if (folder !== undefined) {
      const spot = aSpot(folder === 'slides' ? 'slide' : 'notes', Number(number));
      const isHidden = readParagraphs(xml, (text) => draft.add(text, spot));
      if (isHidden) draft.note('file-hidden', spot, '', 'slides');
    }
    if (/^ppt\/comments\/\w+\.xml$/.test(name)) {
      scanXml(xml, {
        open: (tag) => {
          if (tag === 'cm') draft.note('file-comments', aSpot('comment'));
        },
        text: (text) => draft.add(text, aSpot('comment')),
      });
    }
  }
};
