import type { Editor } from '@tiptap/core';
import { styled } from 'styled-components';

import type { Spot } from '../editor-state';
import { ToolButton } from '../tool-button';
import { PopoverMenu } from '../toolbar/popover-menu';
import { useWords } from '../words';
import { Bar } from './bar';

/** Light enough for black text; each has a name, which is what a screen reader says. The first is none. */
const COLOURS = [
  ['no-colour', ''],
  ['colour.mist', '#f2f2f2'],
  ['colour.pale-blue', '#d9e2f3'],
  ['colour.sky', '#deeaf6'],
  ['colour.green', '#e2efd9'],
  ['colour.yellow', '#fff2cc'],
  ['colour.orange', '#fbe4d5'],
  ['colour.red', '#f8d7da'],
  ['colour.grey', '#d9d9d9'],
  ['colour.blue', '#b4c6e7'],
] as const;

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
            {COLOURS.map(([word, colour]) => (
              <ToolButton
                key={colour}
                label={say(`table.${word}`)}
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
