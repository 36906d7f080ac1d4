import type { Editor } from '@tiptap/core';
import { styled } from 'styled-components';

import type { Spot } from '../editor-state';
import { ToolButton } from '../tool-button';
import { PopoverMenu } from '../toolbar/popover-menu';
import { useWords } from '../words';
import { Bar } from './bar';

/** Light enough for black text; the first is none. */
const COLOURS = [
  '',
  '#f2f2f2',
  '#d9e2f3',
  '#deeaf6',
  '#e2efd9',
  '#fff2cc',
  '#fbe4d5',
  '#f8d7da',
  '#d9d9d9',
  '#b4c6e7',
];

const Palette = styled.div`
  display: grid;
  grid-template-columns: repeat(5, 32px);
  gap: 4px;
  padding: 4px;

  && button {
    width: 32px;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
  }
`;

const DEEDS = [
  ['row-above', 'addRowBefore'],
  ['row-below', 'addRowAfter'],
  ['column-left', 'addColumnBefore'],
  ['column-right', 'addColumnAfter'],
  ['delete-row', 'deleteRow'],
  ['delete-column', 'deleteColumn'],
] as const;

export const TableBar = ({ editor, spot }: { editor: Editor; spot: Spot }) => {
  const say = useWords();
  return (
    <Bar label={say('table')}>
      {DEEDS.map(([word, deed]) => (
        <ToolButton
          key={word}
          label={say(`table.${word}`)}
          onClick={() => editor.chain().focus()[deed]().run()}
        >
          {say(`table.${word}`)}
        </ToolButton>
      ))}
      <ToolButton
        label={say('table.merge')}
        disabled={!spot.mergeable}
        onClick={() => editor.chain().focus().mergeCells().run()}
      >
        {say('table.merge')}
      </ToolButton>
      <ToolButton
        label={say('table.split')}
        disabled={!spot.splittable}
        onClick={() => editor.chain().focus().splitCell().run()}
      >
        {say('table.split')}
      </ToolButton>
      <ToolButton
        label={say('table.header')}
        onClick={() => editor.chain().focus().toggleHeaderRow().run()}
      >
        {say('table.header')}
      </ToolButton>
      <PopoverMenu label={say('table.colour')} trigger={say('table.colour')}>
        {(close) => (
          <Palette>
            {COLOURS.map((colour) => (
              <ToolButton
                key={colour}
                label={colour === '' ? say('table.no-colour') : colour}
                style={{ background: colour || undefined }}
                onClick={() => {
                  editor
                    .chain()
                    .focus()
                    .setCellAttribute('backgroundColor', colour || null)
                    .run();
                  close();
                }}
              >
                {colour === '' ? '×' : ''}
              </ToolButton>
            ))}
          </Palette>
        )}
      </PopoverMenu>
      <ToolButton
        className="danger"
        label={say('table.delete')}
        onClick={() => editor.chain().focus().deleteTable().run()}
      >
        {say('table.delete')}
      </ToolButton>
    </Bar>
  );
};
