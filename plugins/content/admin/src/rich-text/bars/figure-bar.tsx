import { Typography } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';

import { ToolButton } from '../tool-button';
import { useWords } from '../words';
import { Bar, BarInput } from './bar';

const WIDTHS = ['25', '50', '75', '100'] as const;

const selectedFigure = (editor: Editor) => {
  const { selection } = editor.state;
  return selection instanceof NodeSelection && selection.node.type.name === 'figure'
    ? selection
    : null;
};

/** Alt text, caption and width of the selected picture. */
export const FigureBar = ({ editor, onReplace }: { editor: Editor; onReplace: () => void }) => {
  const say = useWords();
  const figure = selectedFigure(editor);
  const place = figure?.from ?? -1;
  const stored = (figure?.node.attrs ?? {}) as { alt?: string; caption?: string; width?: string };
  const [alt, setAlt] = useState(stored.alt ?? '');
  const [caption, setCaption] = useState(stored.caption ?? '');
  useEffect(() => {
    setAlt(stored.alt ?? '');
    setCaption(stored.caption ?? '');
  }, [place, stored.alt, stored.caption]);

  const change = (part: object) => {
    const selection = selectedFigure(editor);
    if (!selection) return;
    const { from, node } = selection;
    const tr = editor.state.tr.setNodeMarkup(from, undefined, { ...node.attrs, ...part });
    editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, from)));
  };
  return (
    <Bar label={say('picture')} onEnter={() => editor.commands.focus()}>
      <BarInput
        label={say('picture.alt')}
        value={alt}
        onText={(text) => {
          setAlt(text);
          change({ alt: text });
        }}
      />
      <BarInput
        label={say('picture.caption')}
        value={caption}
        onText={(text) => {
          setCaption(text);
          change({ caption: text });
        }}
      />
      <Typography variant="pi" textColor="neutral600">
        {say('picture.width')}
      </Typography>
      {WIDTHS.map((width) => (
        <ToolButton
          key={width}
          label={say('picture.width-of', { width })}
          aria-pressed={(stored.width ?? '100') === width}
          onClick={() => change({ width: width === '100' ? null : width })}
        >
          {width}%
        </ToolButton>
      ))}
      <ToolButton label={say('picture.replace')} onClick={onReplace}>
        {say('picture.replace')}
      </ToolButton>
      <ToolButton
        className="danger"
        label={say('picture.delete')}
        onClick={() => editor.chain().focus().deleteSelection().run()}
      >
        {say('picture.delete')}
      </ToolButton>
    </Bar>
  );
};
