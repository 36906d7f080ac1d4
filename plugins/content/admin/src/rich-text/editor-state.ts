import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';

export type Spot = {
  block: 'p' | 'h2' | 'h3' | 'h4';
  marks: Record<'bold' | 'italic' | 'underline' | 'strike' | 'subscript' | 'superscript', boolean>;
  align: string | null;
  indent: boolean;
  list: 'bullet' | 'ordered' | null;
  listType: string;
  quote: boolean;
  table: boolean;
  figure: boolean;
  footnote: string | null;
  link: string | null;
  fileLink: string | null;
  itemLink: string | null;
  undo: boolean;
  redo: boolean;
  mergeable: boolean;
  splittable: boolean;
};

const MARKS = ['bold', 'italic', 'underline', 'strike', 'subscript', 'superscript'] as const;
const ALIGNMENTS = ['left', 'center', 'right', 'justify'];

const blockOf = (editor: Editor): Spot['block'] => {
  const level = ([2, 3, 4] as const).find((one) => editor.isActive('heading', { level: one }));
  return level ? `h${level}` : 'p';
};

const linkOf = (editor: Editor, mark: string, attribute: string): string | null =>
  editor.isActive(mark) ? String(editor.getAttributes(mark)[attribute] ?? '') : null;

/** What the toolbar shows of the place where the caret stands. */
export const readSpot = (editor: Editor): Spot => {
  const { selection } = editor.state;
  const selected = selection instanceof NodeSelection ? selection.node : null;
  const table = editor.isActive('table');
  return {
    block: blockOf(editor),
    marks: Object.fromEntries(MARKS.map((mark) => [mark, editor.isActive(mark)])) as Spot['marks'],
    align: ALIGNMENTS.find((textAlign) => editor.isActive({ textAlign })) ?? null,
    indent: editor.isActive({ indent: true }),
    list: editor.isActive('orderedList')
      ? 'ordered'
      : editor.isActive('bulletList')
        ? 'bullet'
        : null,
    listType: String(editor.getAttributes('orderedList').type ?? '1'),
    quote: editor.isActive('blockquote'),
    table,
    figure: selected?.type.name === 'figure',
    footnote: selected?.type.name === 'footnote' ? String(selected.attrs.text) : null,
    link: linkOf(editor, 'link', 'href'),
    fileLink: linkOf(editor, 'fileLink', 'fileId'),
    itemLink: linkOf(editor, 'itemLink', 'itemId'),
    undo: editor.can().undo(),
    redo: editor.can().redo(),
    mergeable: table && editor.can().mergeCells(),
    splittable: table && editor.can().splitCell(),
  };
};
