import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';

import { find, foundIn, replaceAll, replaceCurrent, step, stopFinding } from '../find-replace';
import { ToolButton } from '../tool-button';
import { useWords } from '../words';
import { Bar, BarInput, BarNote } from './bar';

export const FindBar = ({ editor, onClose }: { editor: Editor; onClose: () => void }) => {
  const say = useWords();
  const { from, to } = editor.state.selection;
  const [query, setQuery] = useState(() =>
    editor.state.doc.textBetween(from, Math.min(to, from + 50)),
  );
  const [text, setText] = useState('');
  const [done, setDone] = useState<number | null>(null);
  const { count, current } = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { places, current: at } = foundIn(now);
      return { count: places.length, current: at };
    },
  });
  useEffect(() => {
    find(editor, query);
    setDone(null);
  }, [editor, query]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) stopFinding(editor);
    },
    [editor],
  );
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const note = () => {
    if (done !== null) return say('find.replaced', { count: done });
    if (query === '') return '';
    return count === 0 ? say('find.none') : say('find.place', { at: current + 1, count });
  };
  return (
    <Bar label={say('find')} onEnter={() => step(editor, 1)} onEscape={close}>
      <BarInput start label={say('find.text')} value={query} onText={setQuery} />
      <BarInput label={say('find.with')} value={text} onText={setText} />
      <ToolButton label={say('find.back')} disabled={count === 0} onClick={() => step(editor, -1)}>
        ↑
      </ToolButton>
      <ToolButton label={say('find.next')} disabled={count === 0} onClick={() => step(editor, 1)}>
        ↓
      </ToolButton>
      <ToolButton
        label={say('find.replace')}
        disabled={count === 0 || !editor.isEditable}
        onClick={() => replaceCurrent(editor, text)}
      >
        {say('find.replace')}
      </ToolButton>
      <ToolButton
        label={say('find.replace-all')}
        disabled={count === 0 || !editor.isEditable}
        onClick={() => setDone(replaceAll(editor, text))}
      >
        {say('find.replace-all')}
      </ToolButton>
      <ToolButton label={say('close')} onClick={close}>
        {say('close')}
      </ToolButton>
      <BarNote>{note()}</BarNote>
    </Bar>
  );
};
