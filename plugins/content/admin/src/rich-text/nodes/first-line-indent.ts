// 首行缩进: two characters, as a Chinese paragraph begins. Tab at the start of a paragraph sets it, Backspace takes it away.
import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    firstLineIndent: {
      /** Sets or takes away the indent of the paragraphs in the selection. */
      toggleIndent: () => ReturnType;
      /** All paragraphs of the text, or, where all have it, none. */
      toggleIndentOfAll: () => ReturnType;
    };
  }
}

const TYPES = ['paragraph', 'heading'];

/** Where text of a paragraph begins after spaces typed as an indent. */
const spacesOf = (node: Node): number =>
  /^[\u3000\u00a0 ]+/.exec(node.textContent)?.[0].length ?? 0;

const mayIndent = (node: Node): boolean =>
  node.type.name === 'paragraph' &&
  node.content.size > 0 &&
  !['center', 'right'].includes(String(node.attrs.textAlign));

const isAtStart = (editor: Editor): boolean => {
  const { empty, $from } = editor.state.selection;
  return (
    empty &&
    $from.parentOffset === 0 &&
    $from.parent.type.name === 'paragraph' &&
    !editor.isActive('listItem') &&
    !editor.isActive('table')
  );
};

export const FirstLineIndent = Extension.create({
  name: 'firstLineIndent',
  priority: 200,
  addGlobalAttributes() {
    return [
      {
        types: TYPES,
        attributes: {
          indent: {
            default: false,
            parseHTML: (element) => Number.parseFloat(element.style.textIndent) > 0,
            renderHTML: ({ indent }) => (indent ? { style: 'text-indent: 2em' } : {}),
          },
        },
      },
    ];
  },
  addCommands() {
    return {
      toggleIndent:
        () =>
        ({ editor, commands }) => {
          const indent = !editor.isActive({ indent: true });
          return TYPES.map((type) => commands.updateAttributes(type, { indent })).some(Boolean);
        },
      toggleIndentOfAll:
        () =>
        ({ tr, dispatch }) => {
          const places: { position: number; node: Node }[] = [];
          tr.doc.forEach((node, position) => {
            if (mayIndent(node)) places.push({ position, node });
          });
          const indent = !places.every(({ node }) => node.attrs.indent === true);
          if (!dispatch) return places.length > 0;
          for (const { position, node } of places.reverse()) {
            tr.setNodeMarkup(position, undefined, { ...node.attrs, indent });
            const spaces = indent ? spacesOf(node) : 0;
            if (spaces > 0 && node.firstChild?.isText) {
              tr.delete(position + 1, position + 1 + Math.min(spaces, node.firstChild.nodeSize));
            }
          }
          return places.length > 0;
        },
    };
  },
  addKeyboardShortcuts() {
    const set = (indent: boolean) => () =>
      isAtStart(this.editor) &&
      this.editor.isActive({ indent: !indent }) &&
      this.editor.commands.updateAttributes('paragraph', { indent });
    return { Tab: set(true), 'Shift-Tab': set(false), Backspace: set(false) };
  },
});
