import Subscript from '@tiptap/extension-subscript';
import Superscript from '@tiptap/extension-superscript';
import TextAlign from '@tiptap/extension-text-align';
import StarterKit from '@tiptap/starter-kit';

import { FindReplace } from './find-replace';
import { Figure, type FigureOptions } from './nodes/figure';
import { FirstLineIndent } from './nodes/first-line-indent';
import { Footnote } from './nodes/footnote';
import { FileLink, ItemLink, Link } from './nodes/links';
import { ListSigns } from './nodes/list-signs';
import { tables } from './nodes/table';

/** What a text may hold: the grammar of the stored body, and nothing else. */
export const createExtensions = (figure: FigureOptions) => [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    link: false,
    heading: { levels: [2, 3, 4] },
    undoRedo: { depth: 300 },
    dropcursor: { width: 2, color: 'currentColor' },
  }),
  Subscript,
  Superscript,
  TextAlign.configure({ types: ['heading', 'paragraph'] }),
  FirstLineIndent,
  ...tables,
  Figure.configure(figure),
  Footnote,
  Link,
  FileLink,
  ItemLink,
  ListSigns,
  FindReplace,
];
