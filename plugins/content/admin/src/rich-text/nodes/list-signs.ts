// Style sheets cannot tell type="a" from type="A", so each numbered list of the editor says its signs itself.
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

const SIGNS: Record<string, string> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

const createView = (node: Node) => {
  const dom = document.createElement('ol');
  const draw = ({ start, type }: Record<string, unknown>) => {
    dom.start = Number(start ?? 1);
    dom.style.listStyleType = SIGNS[String(type)] ?? 'decimal';
  };
  draw(node.attrs);
  return {
    dom,
    contentDOM: dom,
    update(next: Node) {
      if (next.type !== node.type) return false;
      draw(next.attrs);
      return true;
    },
  };
};

export const ListSigns = Extension.create({
  name: 'listSigns',
  addProseMirrorPlugins: () => [new Plugin({ props: { nodeViews: { orderedList: createView } } })],
});
