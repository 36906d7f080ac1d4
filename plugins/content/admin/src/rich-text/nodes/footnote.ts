// 脚注: a mark in the line that holds the text of the note; the page numbers and lists them.
import { Node } from '@tiptap/core';

/** Keeps the span from being empty: an empty one vanishes in some readers. */
const NOTHING = '\u200b';

export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-footnote'),
      renderHTML: ({ text }) => ({ 'data-footnote': text as string }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, NOTHING],
});
