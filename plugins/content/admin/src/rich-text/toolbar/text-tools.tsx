// Tools for words, paragraphs and lists.
import {
  Bold,
  BulletList,
  Italic,
  Minus,
  NumberList,
  Quotes,
  StrikeThrough,
  Underline,
} from '@strapi/icons';
import type { Editor } from '@tiptap/core';

import type { Spot } from '../editor-state';
import { signs } from '../icons';
import { ToolButton } from '../tool-button';
import { useWords } from '../words';
import { PopoverMenu } from './popover-menu';

export type ToolProps = { editor: Editor; spot: Spot };

const isApple = /mac|iphone|ipad/i.test(navigator.userAgent);
const keys = (letters: string) => `${isApple ? '⌘' : 'Ctrl+'}${letters}`;

export const HistoryTools = ({ editor, spot }: ToolProps) => {
  const say = useWords();
  return (
    <>
      <ToolButton
        label={say('undo')}
        shortcut={keys('Z')}
        disabled={!spot.undo}
        onClick={() => editor.chain().focus().undo().run()}
      >
        {signs.undo}
      </ToolButton>
      <ToolButton
        label={say('redo')}
        shortcut={keys('Y')}
        disabled={!spot.redo}
        onClick={() => editor.chain().focus().redo().run()}
      >
        {signs.redo}
      </ToolButton>
    </>
  );
};

const BLOCKS = ['p', 'h2', 'h3', 'h4'] as const;

export const BlockMenu = ({ editor, spot }: ToolProps) => {
  const say = useWords();
  const choose = (block: Spot['block']) => {
    const chain = editor.chain().focus();
    if (block === 'p') chain.setParagraph().run();
    else chain.setHeading({ level: Number(block[1]) as 2 | 3 | 4 }).run();
  };
  const shown = say(`block.${spot.block}`);
  // Whoever speaks to the computer says the words that stand on the button.
  return (
    <PopoverMenu label={`${say('block')} ${shown}`} trigger={shown}>
      {(close) =>
        BLOCKS.map((block) => (
          <ToolButton
            key={block}
            label={say(`block.${block}`)}
            aria-pressed={spot.block === block}
            onClick={() => {
              choose(block);
              close();
            }}
          >
            {say(`block.${block}`)}
          </ToolButton>
        ))
      }
    </PopoverMenu>
  );
};

const MARKS = [
  ['bold', <Bold key="b" />, 'B'],
  ['italic', <Italic key="i" />, 'I'],
  ['underline', <Underline key="u" />, 'U'],
  ['strike', <StrikeThrough key="s" />, ''],
  ['subscript', signs.sub, ''],
  ['superscript', signs.sup, ''],
] as const;

export const MarkTools = ({ editor, spot }: ToolProps) => {
  const say = useWords();
  return (
    <>
      {MARKS.map(([mark, icon, key]) => (
        <ToolButton
          key={mark}
          label={say(mark)}
          shortcut={key && keys(key)}
          aria-pressed={spot.marks[mark]}
          onClick={() => editor.chain().focus().toggleMark(mark).run()}
        >
          {icon}
        </ToolButton>
      ))}
      <ToolButton
        label={say('clear')}
        onClick={() =>
          editor
            .chain()
            .focus()
            .unsetAllMarks()
            .clearNodes()
            .updateAttributes('paragraph', { indent: false, textAlign: null })
            .run()
        }
      >
        {signs.clear}
      </ToolButton>
    </>
  );
};

const LIST_TYPES = ['1', 'a', 'A', 'i', 'I'] as const;

export const ListTools = ({ editor, spot }: ToolProps) => {
  const say = useWords();
  const number = (type: string) => {
    const chain = editor.chain().focus();
    if (spot.list === 'ordered' && spot.listType === type) chain.toggleOrderedList().run();
    else if (spot.list === 'ordered') chain.updateAttributes('orderedList', { type }).run();
    else chain.toggleOrderedList().updateAttributes('orderedList', { type }).run();
  };
  return (
    <>
      <ToolButton
        label={say('bullets')}
        aria-pressed={spot.list === 'bullet'}
        onClick={() => editor.chain().focus().toggleBulletList().run()}
      >
        <BulletList />
      </ToolButton>
      <PopoverMenu
        label={say('numbers')}
        trigger={<NumberList />}
        pressed={spot.list === 'ordered'}
      >
        {(close) =>
          LIST_TYPES.map((type) => (
            <ToolButton
              key={type}
              label={say(`numbers.${type}`)}
              aria-pressed={spot.list === 'ordered' && spot.listType === type}
              onClick={() => {
                number(type);
                close();
              }}
            >
              {say(`numbers.${type}`)}
            </ToolButton>
          ))
        }
      </PopoverMenu>
      <ToolButton
        label={say('quote')}
        aria-pressed={spot.quote}
        onClick={() => editor.chain().focus().toggleBlockquote().run()}
      >
        <Quotes />
      </ToolButton>
      <ToolButton
        label={say('divider')}
        onClick={() => editor.chain().focus().setHorizontalRule().run()}
      >
        <Minus />
      </ToolButton>
    </>
  );
};

const ALIGNMENTS = ['left', 'center', 'right', 'justify'] as const;

export const AlignTools = ({ editor, spot }: ToolProps) => {
  const say = useWords();
  return (
    <>
      {ALIGNMENTS.map((align) => (
        <ToolButton
          key={align}
          label={say(`align.${align}`)}
          aria-pressed={spot.align === align}
          onClick={() => editor.chain().focus().toggleTextAlign(align).run()}
        >
          {signs[align]}
        </ToolButton>
      ))}
      <ToolButton
        label={say('indent')}
        shortcut="Tab"
        aria-pressed={spot.indent}
        onClick={() => editor.chain().focus().toggleIndent().run()}
      >
        {signs.indent}
      </ToolButton>
      <ToolButton
        label={say('indent-all')}
        onClick={() => editor.chain().focus().toggleIndentOfAll().run()}
      >
        {signs.indentAll}
      </ToolButton>
    </>
  );
};
