import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';

import { ToolButton } from '../tool-button';
import { useWords } from '../words';
import { Bar, BarInput } from './bar';

type Props = { editor: Editor; text: string | null; onClose: () => void };

/** Writes a new note at the caret, or changes the selected one. */
export const FootnoteBar = ({ editor, text, onClose }: Props) => {
  const say = useWords();
  const [typed, setTyped] = useState(text ?? '');
  useEffect(() => setTyped(text ?? ''), [text]);
  const apply = () => {
    const note = typed.trim();
    if (note === '') return;
    const { selection, tr } = editor.state;
    if (selection instanceof NodeSelection && selection.node.type.name === 'footnote') {
      editor.view.dispatch(tr.setNodeMarkup(selection.from, undefined, { text: note }));
      editor.commands.focus();
    } else {
      const { to } = selection;
      editor
        .chain()
        .focus()
        .insertContentAt(to, { type: 'footnote', attrs: { text: note } })
        .run();
    }
    onClose();
  };
  return (
    <Bar label={say('footnote')} onEnter={apply} onEscape={onClose}>
      <BarInput
        start={text === null}
        label={say('footnote.text')}
        value={typed}
        onText={setTyped}
      />
      <ToolButton label={say('apply')} onClick={apply}>
        {say('apply')}
      </ToolButton>
      {text === null ? (
        <ToolButton label={say('cancel')} onClick={onClose}>
          {say('cancel')}
        </ToolButton>
      ) : (
        <ToolButton
          className="danger"
          label={say('footnote.delete')}
          onClick={() => editor.chain().focus().deleteSelection().run()}
        >
          {say('footnote.delete')}
        </ToolButton>
      )}
    </Bar>
  );
};
