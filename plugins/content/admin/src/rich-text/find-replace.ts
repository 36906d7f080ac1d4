// 查找替换: marks every place of a text in the document and replaces one or all. Works within a paragraph, across marks.
import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export type Place = { from: number; to: number };
type Found = { query: string; places: Place[]; current: number };

const NOTHING: Found = { query: '', places: [], current: -1 };
const key = new PluginKey<Found>('findReplace');

/** What stands for an atom (picture, footnote, break) in the text of a block; nobody types it. */
const ATOM = '\ufffc';

/** Every place of a text, upper and lower case alike. */
export const findPlaces = (doc: Node, query: string): Place[] => {
  const wanted = query.toLowerCase();
  const places: Place[] = [];
  if (wanted === '') return places;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    let text = '';
    node.forEach((child) => {
      text += child.isText ? (child.text ?? '') : ATOM.repeat(child.nodeSize);
    });
    const low = text.toLowerCase();
    for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + wanted.length)) {
      places.push({ from: position + 1 + at, to: position + 1 + at + wanted.length });
    }
    return false;
  });
  return places;
};

const plugin = () =>
  new Plugin<Found>({
    key,
    state: {
      init: () => NOTHING,
      apply(tr, before) {
        const change = tr.getMeta(key) as Partial<Found> | undefined;
        if (!change && (!tr.docChanged || before.query === '')) return before;
        const query = change?.query ?? before.query;
        const places = findPlaces(tr.doc, query);
        const current = Math.min(change?.current ?? Math.max(before.current, 0), places.length - 1);
        return { query, places, current };
      },
    },
    props: {
      decorations(state) {
        const { places, current } = key.getState(state) ?? NOTHING;
        return DecorationSet.create(
          state.doc,
          places.map(({ from, to }, index) =>
            Decoration.inline(from, to, { class: index === current ? 'gk-hit gk-now' : 'gk-hit' }),
          ),
        );
      },
    },
  });

export const FindReplace = Extension.create({
  name: 'findReplace',
  addProseMirrorPlugins: () => [plugin()],
});

export const foundIn = (editor: Editor): Found => key.getState(editor.state) ?? NOTHING;

const show = (editor: Editor, change: Partial<Found>) => {
  editor.view.dispatch(editor.state.tr.setMeta(key, change));
  const { places, current } = foundIn(editor);
  const place = places[current];
  if (!place) return;
  const { tr, doc } = editor.state;
  editor.view.dispatch(
    tr.setSelection(TextSelection.create(doc, place.from, place.to)).scrollIntoView(),
  );
};

export const find = (editor: Editor, query: string): void => show(editor, { query, current: 0 });

export const stopFinding = (editor: Editor): void => {
  editor.view.dispatch(editor.state.tr.setMeta(key, NOTHING));
};

/** Goes on by one place, or back by one, round the end. */
export const step = (editor: Editor, by: 1 | -1): void => {
  const { places, current } = foundIn(editor);
  if (places.length > 0) show(editor, { current: (current + by + places.length) % places.length });
};

export const replaceCurrent = (editor: Editor, text: string): void => {
  const { places, current } = foundIn(editor);
  const place = places[current];
  if (!place) return;
  editor.view.dispatch(editor.state.tr.insertText(text, place.from, place.to));
  show(editor, { current });
};

/** Replaces all places in one step that one undo takes back; answers how many. */
export const replaceAll = (editor: Editor, text: string): number => {
  const { places } = foundIn(editor);
  const { tr } = editor.state;
  for (const { from, to } of [...places].reverse()) tr.insertText(text, from, to);
  if (tr.docChanged) editor.view.dispatch(tr);
  return places.length;
};
