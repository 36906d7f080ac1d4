// The editor and the form's value. Opening never changes the form; typing reaches it soon, and at once before a save.
import { type Editor, getHTMLFromFragment } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { DOMParser, type Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

import { isSaveKey, pressOnceHeld } from './save-key';
import { toEditorHtml, toStoredHtml } from './stored-html';

const WAIT_MS = 200;
/** However fast somebody types, the form is never further behind than this. */
const LONGEST_WAIT_MS = 1000;

type Bound = { value: unknown; initial: unknown; onChange: (value: string | null) => void };

const toDocument = (editor: Editor, stored: unknown): Node => {
  const page = new window.DOMParser().parseFromString(toEditorHtml(stored), 'text/html');
  return DOMParser.fromSchema(editor.schema).parse(page.body);
};

/** What the editor holds, as it is stored. */
export const readStored = (editor: Editor): string => toStoredHtml(editor.getHTML());

const hasPending = (editor: Editor): boolean => {
  let pending = false;
  editor.state.doc.descendants((node) => {
    pending ||= node.type.name === 'figure' && !node.attrs.fileId;
  });
  return pending;
};

const createBinding = (editor: Editor, first: Bound) => {
  let bound = first;
  /** The stored form of a value, so that the server's spelling of the same text counts as the same. */
  const normal = (stored: unknown): string =>
    toStoredHtml(getHTMLFromFragment(toDocument(editor, stored).content, editor.schema));
  let baseline = normal(first.initial);
  let last = readStored(editor);
  let sent: unknown = first.value;
  const mine = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;

  const emit = () => {
    clearTimeout(timer);
    timer = undefined;
    if (editor.isDestroyed) return;
    const html = readStored(editor);
    if (html === last) return;
    last = html;
    mine.add(html);
    sent = html === baseline ? bound.initial : html || null;
    bound.onChange(sent as string | null);
  };

  const onUpdate = () => {
    // The first change is told at once, so that Save and the leave guard know of it.
    if (last === baseline && timer === undefined) emit();
    if (timer === undefined) waitingSince = Date.now();
    else clearTimeout(timer);
    const rest = waitingSince + LONGEST_WAIT_MS - Date.now();
    timer = setTimeout(emit, Math.max(0, Math.min(WAIT_MS, rest)));
  };

  const show = (stored: unknown, undoable: boolean) => {
    const { doc, selection } = editor.state;
    const tr = closeHistory(editor.state.tr);
    tr.replaceWith(0, doc.content.size, toDocument(editor, stored).content);
    const place = Math.min(selection.from, tr.doc.content.size);
    tr.setSelection(Selection.near(tr.doc.resolve(place)));
    tr.setMeta('preventUpdate', true).setMeta('addToHistory', undoable);
    editor.view.dispatch(tr);
    last = readStored(editor);
  };

  const take = (next: Bound) => {
    const changedInitial = next.initial !== bound.initial;
    bound = next;
    if (changedInitial) baseline = normal(next.initial);
    if (next.value === sent) return;
    sent = next.value;
    const incoming = normal(next.value);
    if (incoming === last) {
      mine.clear();
      return;
    }
    if (mine.has(incoming) && changedInitial) {
      // A save came back while somebody typed on: what is in the editor is newer.
      mine.clear();
      const typed = last;
      last = '';
      if (typed !== incoming) emit();
      return;
    }
    mine.clear();
    // A save may come back cleaned; a picture that is still on its way must not lose its place for that.
    if (changedInitial && hasPending(editor)) return;
    clearTimeout(timer);
    timer = undefined;
    // What was stored is the ground of undoing; what is given back over it (a rescue, a fill-in) can be undone to it.
    show(next.value, next.value !== next.initial || editor.can().undo());
  };
  /** Whether the form has taken what was sent last. */
  const isShown = (value: unknown): boolean => value === sent;
  return { emit, onUpdate, take, isShown };
};

/** Binds an editor to the value of a form field. */
export const useBoundEditor = (editor: Editor | null, bound: Bound): void => {
  const latest = useRef(bound);
  latest.current = bound;
  /** What the form shows, as far as the screen is: a render that is under way does not count. */
  const shown = useRef(bound.value);
  useLayoutEffect(() => {
    shown.current = bound.value;
  });
  const binding = useRef<ReturnType<typeof createBinding> | null>(null);

  useEffect(() => {
    if (!editor) return;
    const { value, initial } = latest.current;
    const own = createBinding(editor, {
      value,
      initial,
      onChange: (next) => latest.current.onChange(next),
    });
    binding.current = own;
    // Before the listeners of the page see the key or the press, the form holds the last letter.
    const flush = () => flushSync(own.emit);
    const isHeld = () => {
      own.emit();
      return own.isShown(shown.current);
    };
    const onKey = (event: KeyboardEvent) => {
      if (!isSaveKey(event)) return;
      // What a program presses, we among them, goes on at once.
      if (!event.isTrusted) {
        flush();
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      pressOnceHeld(editor, isHeld, event);
    };
    const onPress = ({ target }: PointerEvent) =>
      editor.view.dom.contains(target as globalThis.Node) || flush();
    editor.on('update', own.onUpdate);
    editor.on('blur', own.emit);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPress, true);
    window.addEventListener('pagehide', flush, true);
    return () => {
      own.emit();
      editor.off('update', own.onUpdate);
      editor.off('blur', own.emit);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPress, true);
      window.removeEventListener('pagehide', flush, true);
      binding.current = null;
    };
  }, [editor]);

  const { value, initial } = bound;
  useEffect(() => {
    binding.current?.take({
      value,
      initial,
      onChange: (next) => latest.current.onChange(next),
    });
  }, [value, initial]);
};
