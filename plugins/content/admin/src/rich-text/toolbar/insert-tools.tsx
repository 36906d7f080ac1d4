// Tools that bring something in: tables, pictures, files, links, notes.
import { Image, Link as LinkSign, Paperclip } from '@strapi/icons';

import { signs } from '../icons';
import { ToolButton } from '../tool-button';
import { useWords } from '../words';
import { PopoverMenu } from './popover-menu';
import { TableGrid } from './table-grid';
import type { ToolProps } from './text-tools';

export type OpenBar = 'link' | 'item' | 'footnote' | 'find';
export type Library = 'picture' | 'file';

type Props = ToolProps & {
  open: OpenBar | null;
  onOpen: (bar: OpenBar) => void;
  onLibrary: (library: Library) => void;
};

export const InsertTools = ({ editor, spot, open, onOpen, onLibrary }: Props) => {
  const say = useWords();
  return (
    <>
      <PopoverMenu label={say('table.insert')} trigger={signs.table} disabled={spot.table}>
        {(close) => (
          <TableGrid
            onPick={(rows, cols) => {
              editor.chain().focus().insertTable({ rows, cols, withHeaderRow: true }).run();
              close();
            }}
          />
        )}
      </PopoverMenu>
      <ToolButton label={say('picture.insert')} onClick={() => onLibrary('picture')}>
        <Image />
      </ToolButton>
      <ToolButton label={say('file.insert')} onClick={() => onLibrary('file')}>
        <Paperclip />
      </ToolButton>
      <ToolButton
        label={say('link')}
        aria-pressed={open === 'link' || spot.link !== null}
        onClick={() => onOpen('link')}
      >
        <LinkSign />
      </ToolButton>
      <ToolButton
        label={say('item')}
        aria-pressed={open === 'item' || spot.itemLink !== null}
        onClick={() => onOpen('item')}
      >
        {signs.item}
      </ToolButton>
      <ToolButton
        label={say('footnote')}
        aria-pressed={open === 'footnote' || spot.footnote !== null}
        onClick={() => onOpen('footnote')}
      >
        {signs.footnote}
      </ToolButton>
    </>
  );
};
