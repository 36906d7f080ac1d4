import type { Editor } from '@tiptap/core';
import { useState } from 'react';

import { toAddress } from '../nodes/links';
import { ToolButton } from '../tool-button';
import { useWords } from '../words';
import { Bar, BarInput, BarNote } from './bar';

type Props = { editor: Editor; onClose: () => void };

/** Links the selection, or inserts the address where nothing is selected. */
export const LinkBar = ({ editor, onClose }: Props) => {
  const say = useWords();
  const [typed, setTyped] = useState(String(editor.getAttributes('link').href ?? ''));
  const [wrong, setWrong] = useState(false);
  const apply = () => {
    const href = toAddress(typed);
    if (!href) return setWrong(true);
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && !editor.isActive('link')) {
      const content = {
        type: 'text',
        text: typed.trim(),
        marks: [{ type: 'link', attrs: { href } }],
      };
      chain.insertContent(content).run();
    } else chain.extendMarkRange('link').setMark('link', { href }).run();
    onClose();
  };
  return (
    <Bar label={say('link')} onEnter={apply} onEscape={onClose}>
      <BarInput
        start
        label={say('link.address')}
        value={typed}
        inputMode="url"
        onText={(text) => {
          setTyped(text);
          setWrong(false);
        }}
      />
      <ToolButton label={say('apply')} onClick={apply}>
        {say('apply')}
      </ToolButton>
      <ToolButton label={say('cancel')} onClick={onClose}>
        {say('cancel')}
      </ToolButton>
      {wrong && <BarNote danger>{say('link.wrong')}</BarNote>}
    </Bar>
  );
};

type PlaceProps = { editor: Editor; shown: string; mark: string; onEdit?: () => void };

/** What the link under the caret leads to, with the way to take it away. */
export const LinkPlace = ({ editor, shown, mark, onEdit }: PlaceProps) => {
  const say = useWords();
  return (
    <Bar label={say('link')}>
      <BarNote>{shown}</BarNote>
      {onEdit && (
        <ToolButton label={say('edit')} onClick={onEdit}>
          {say('edit')}
        </ToolButton>
      )}
      <ToolButton
        label={say('link.remove')}
        onClick={() => editor.chain().focus().extendMarkRange(mark).unsetMark(mark).run()}
      >
        {say('link.remove')}
      </ToolButton>
    </Bar>
  );
};
