import type { Editor } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';

import { createExtensions } from './extensions';
import { settleUpload } from './nodes/figure';
import { dropInto, type PasteDesk, pasteInto } from './paste-into';
import { toEditorHtml } from './stored-html';
import { createUploads, type Uploads } from './uploads';
import type { Say } from './words';

type Options = {
  value: unknown;
  locked: boolean;
  attributes: Record<string, string>;
  say: Say;
  onPasted: PasteDesk['onPasted'];
  onFailed: PasteDesk['onFailed'];
  /** Whether the next paste is to bring words alone; asking takes it back. */
  takePasteAsText: () => boolean;
};

/** The editor of one field, with the pictures that are on their way from it. */
export const useOwnEditor = (options: Options): { editor: Editor | null; uploads: Uploads } => {
  const latest = useRef(options);
  latest.current = options;
  const held = useRef<Editor | null>(null);
  const [uploads] = useState(() =>
    createUploads(({ id, fileId }) => {
      if (held.current && fileId) settleUpload(held.current, id, fileId);
    }),
  );
  const desk: PasteDesk = {
    uploads,
    onPasted: (cleaned) => latest.current.onPasted(cleaned),
    onFailed: (file, error) => latest.current.onFailed(file, error),
  };
  const editor = useEditor(
    {
      extensions: createExtensions({
        uploads,
        words: () => ({
          gone: latest.current.say('picture.gone'),
          sending: latest.current.say('picture.sending'),
          unreachable: latest.current.say('unreachable'),
          failed: latest.current.say('picture.failed'),
          retry: latest.current.say('picture.retry'),
        }),
      }),
      content: toEditorHtml(options.value),
      editable: !options.locked,
      // Offices write "1. " and "# " as text; nothing turns into something else while it is typed or pasted.
      enableInputRules: false,
      enablePasteRules: false,
      editorProps: {
        attributes: () => latest.current.attributes,
        handlePaste: (view, event) => {
          if (!held.current || !event.clipboardData) return false;
          if (latest.current.takePasteAsText()) {
            view.pasteText(event.clipboardData.getData('text/plain'));
            return true;
          }
          return pasteInto(held.current, event, desk);
        },
        handleDrop: (_view, event, _slice, moved) =>
          !moved && held.current ? dropInto(held.current, event, desk) : false,
      },
    },
    [options.locked],
  );
  held.current = editor;
  useEffect(() => () => uploads.dispose(), [uploads]);
  return { editor, uploads };
};
