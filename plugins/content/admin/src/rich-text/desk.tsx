import { useForm, useNotification, useQueryParams } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { EditorContent, useEditorState } from '@tiptap/react';
import {
  forwardRef,
  type KeyboardEvent,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';

import { DEFAULT_LOCALE } from '../../../../../src/contracts/item';
import type { InputProps } from '../input-props';
import { Bars } from './bars/bars';
import { readSpot } from './editor-state';
import { failureOf } from './failure-of';
import { Foot } from './foot';
import { Frame, Paper } from './frame';
import { MediaLibrary } from './media-library';
import { NoticeBar, toNotice } from './notice';
import type { Library, OpenBar } from './toolbar/insert-tools';
import { Toolbar } from './toolbar/toolbar';
import type { Uploads } from './uploads';
import { useBoundEditor } from './use-bound-editor';
import { useOwnEditor } from './use-own-editor';
import { useWord } from './word/use-word';
import { useWords } from './words';

export type DeskHandle = { focus: () => void };

/** Below this width the rarer tools wait behind a button. */
const NARROW_PX = 480;

const useNarrow = () => {
  const ref = useRef<HTMLDivElement>(null);
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    if (!ref.current) return;
    const watcher = new ResizeObserver(([entry]) =>
      setNarrow((entry?.contentRect.width ?? NARROW_PX) < NARROW_PX),
    );
    watcher.observe(ref.current);
    return () => watcher.disconnect();
  }, []);
  return { ref, narrow };
};

type OpenProps = {
  editor: Editor;
  uploads: Uploads;
  locked: boolean;
  invalid: boolean;
  locale: string;
  notice: string;
  onNotice: (text: string) => void;
  pasteAsText: boolean;
  onPasteAsText: (on: boolean) => void;
};

const OpenDesk = (props: OpenProps) => {
  const { editor, uploads, locked, locale, onNotice } = props;
  const say = useWords();
  const { ref, narrow } = useNarrow();
  const [full, setFull] = useState(false);
  const [open, setOpen] = useState<OpenBar | null>(null);
  const [library, setLibrary] = useState<Library | null>(null);
  const spot = useEditorState({ editor, selector: ({ editor: now }) => readSpot(now) });
  const word = useWord({ editor, locale, onNotice });
  const toggleBar = (bar: OpenBar) => setOpen(open === bar ? null : bar);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && full) setFull(false);
    const seeks = ['f', 'h'].includes(event.key.toLowerCase());
    if (seeks && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
      event.preventDefault();
      setOpen('find');
    }
  };
  return (
    <Frame
      ref={ref}
      data-testid="editor"
      data-full={full}
      data-locked={locked}
      data-invalid={props.invalid}
      onKeyDown={onKeyDown}
    >
      <Toolbar
        editor={editor}
        spot={spot}
        locked={locked}
        narrow={narrow}
        full={full}
        open={open}
        pasteAsText={props.pasteAsText}
        onOpen={toggleBar}
        onLibrary={setLibrary}
        onPasteAsText={() => props.onPasteAsText(!props.pasteAsText)}
        onImport={word.chooseFile}
        onExport={word.save}
        onFull={() => setFull(!full)}
      />
      {word.bar}
      <Bars
        editor={editor}
        spot={spot}
        open={open}
        locale={locale}
        onOpen={setOpen}
        onLibrary={setLibrary}
      />
      <NoticeBar
        text={props.pasteAsText ? say('paste-text.next') : props.notice}
        onClose={() => (props.pasteAsText ? props.onPasteAsText(false) : onNotice(''))}
      />
      <Paper
        onClick={({ target, currentTarget }) =>
          target === currentTarget && editor.commands.focus('end')
        }
      >
        <EditorContent editor={editor} />
      </Paper>
      <Foot editor={editor} uploads={uploads} />
      {library && (
        <MediaLibrary editor={editor} library={library} onClose={() => setLibrary(null)} />
      )}
    </Frame>
  );
};

/** The editor field: opens a stored body, gives back what is typed, in the form and in nothing else. */
export const Desk = forwardRef<DeskHandle, InputProps<string>>((props, ref) => {
  const { name, label, value, required, error, disabled = false, onChange } = props;
  const say = useWords();
  const { toggleNotification } = useNotification();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const initial: unknown = useForm(
    'RichText',
    (form) => (form.initialValues as Record<string, unknown>)[name],
  );
  const [notice, setNotice] = useState('');
  const [pasteAsText, setPasteAsText] = useState(false);
  const asText = useRef(false);
  asText.current = pasteAsText;
  const { editor, uploads } = useOwnEditor({
    value,
    say,
    locked: disabled,
    attributes: {
      'aria-label': typeof label === 'string' ? label : say('body'),
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-required': String(required === true),
      'aria-readonly': String(disabled),
      'data-testid': `editor-${name}`,
      spellcheck: 'false',
      ...(error ? { 'aria-invalid': 'true', 'aria-describedby': `${name}-error` } : {}),
    },
    onPasted: (cleaned) => setNotice(toNotice(say, cleaned)),
    onFailed: (file, reason) =>
      toggleNotification({
        type: 'danger',
        message: say('file.failed', {
          name: file.name,
          reason: failureOf(reason) ?? say('unreachable'),
        }),
      }),
    takePasteAsText: () => {
      const on = asText.current;
      if (on) setPasteAsText(false);
      return on;
    },
  });
  useBoundEditor(editor, { value, initial, onChange: (next) => onChange(name, next) });
  useImperativeHandle(ref, () => ({ focus: () => void editor?.commands.focus() }), [editor]);
  if (!editor) return null;
  return (
    <OpenDesk
      key={String(disabled)}
      editor={editor}
      uploads={uploads}
      locked={disabled}
      invalid={Boolean(error)}
      locale={query.plugins?.i18n?.locale ?? DEFAULT_LOCALE}
      notice={notice}
      onNotice={setNotice}
      pasteAsText={pasteAsText}
      onPasteAsText={setPasteAsText}
    />
  );
});
Desk.displayName = 'Desk';
