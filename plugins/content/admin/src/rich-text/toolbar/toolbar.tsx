import { Collapse, Download, Expand, More, Upload } from '@strapi/icons';
import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';

import { Group, Tools } from '../frame';
import { signs } from '../icons';
import { ToolButton } from '../tool-button';
import { useWords } from '../words';
import { InsertTools, type Library, type OpenBar } from './insert-tools';
import {
  AlignTools,
  BlockMenu,
  HistoryTools,
  ListTools,
  MarkTools,
  type ToolProps,
} from './text-tools';

type Props = ToolProps & {
  locked: boolean;
  narrow: boolean;
  full: boolean;
  pasteAsText: boolean;
  open: OpenBar | null;
  onOpen: (bar: OpenBar) => void;
  onLibrary: (library: Library) => void;
  onPasteAsText: () => void;
  onImport: () => void;
  onExport: () => void;
  onFull: () => void;
};

const toolsIn = (bar: HTMLElement) => [
  ...bar.querySelectorAll<HTMLElement>('button:not(:disabled)'),
];

/** One tool takes part in tabbing; arrow keys go on from it, so that Tab leaves the toolbar at once. */
const useArrowKeys = () => {
  const bar = useRef<HTMLDivElement>(null);
  const current = useRef<Element | null>(null);
  const arrange = () => {
    if (!bar.current) return;
    const tools = toolsIn(bar.current);
    const stop = tools.find((tool) => tool === current.current) ?? tools[0];
    for (const tool of tools) tool.tabIndex = tool === stop ? 0 : -1;
  };
  useLayoutEffect(arrange);
  const onFocus = ({ target }: FocusEvent) => {
    current.current = target;
    arrange();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined || !bar.current?.contains(event.target as Node)) return;
    const tools = toolsIn(bar.current);
    const at = tools.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    tools[(at + by + tools.length) % tools.length]?.focus();
  };
  return { ref: bar, onFocus, onKeyDown };
};

const ScreenTools = ({ open, onOpen, full, onFull }: Props) => {
  const say = useWords();
  return (
    <Group>
      <ToolButton label={say('find')} aria-pressed={open === 'find'} onClick={() => onOpen('find')}>
        {signs.replace}
      </ToolButton>
      <ToolButton
        label={say(full ? 'full.leave' : 'full')}
        shortcut={full ? 'Esc' : undefined}
        aria-pressed={full}
        onClick={onFull}
      >
        {full ? <Collapse /> : <Expand />}
      </ToolButton>
    </Group>
  );
};

const WordTools = ({ pasteAsText, onPasteAsText, onImport, onExport }: Props) => {
  const say = useWords();
  return (
    <Group>
      <ToolButton
        label={say('paste-text')}
        shortcut="Ctrl+Shift+V"
        aria-pressed={pasteAsText}
        onClick={onPasteAsText}
      >
        {signs.pasteText}
      </ToolButton>
      <ToolButton label={say('import')} onClick={onImport}>
        <Upload /> {say('import.short')}
      </ToolButton>
      <ToolButton label={say('export')} onClick={onExport}>
        <Download /> {say('export.short')}
      </ToolButton>
    </Group>
  );
};

export const Toolbar = (props: Props) => {
  const say = useWords();
  const [more, setMore] = useState(false);
  const arrowKeys = useArrowKeys();
  const { editor, spot, locked, narrow } = props;
  const all = !narrow || more;
  return (
    <Tools role="toolbar" aria-label={say('toolbar')} {...arrowKeys}>
      {!locked && (
        <>
          <Group>
            <HistoryTools editor={editor} spot={spot} />
          </Group>
          <Group>
            <BlockMenu editor={editor} spot={spot} />
          </Group>
          {all && (
            <Group>
              <MarkTools editor={editor} spot={spot} />
            </Group>
          )}
          {all && (
            <Group>
              <ListTools editor={editor} spot={spot} />
            </Group>
          )}
          {all && (
            <Group>
              <AlignTools editor={editor} spot={spot} />
            </Group>
          )}
          <Group>
            <InsertTools {...props} />
          </Group>
          {all && <WordTools {...props} />}
        </>
      )}
      {(all || locked) && <ScreenTools {...props} />}
      {narrow && !locked && (
        <ToolButton
          label={say(more ? 'less' : 'more')}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          <More />
        </ToolButton>
      )}
    </Tools>
  );
};
