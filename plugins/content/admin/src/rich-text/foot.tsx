import type { Editor } from '@tiptap/core';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { countCharacters } from './count-characters';
import { Foot as Row } from './frame';
import type { Uploads } from './uploads';
import { useWords } from './words';

const COUNT_AFTER_MS = 300;

const count = (editor: Editor) => {
  const { doc, selection } = editor.state;
  const { from, to } = selection;
  return {
    all: countCharacters(doc.textBetween(0, doc.content.size, '\n')),
    selected: from === to ? 0 : countCharacters(doc.textBetween(from, to, '\n')),
  };
};

const useCounts = (editor: Editor) => {
  const [counts, setCounts] = useState({ all: 0, selected: 0 });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => editor.isDestroyed || setCounts(count(editor)), COUNT_AFTER_MS);
    };
    setCounts(count(editor));
    editor.on('transaction', later);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', later);
    };
  }, [editor]);
  return counts;
};

const watchConnection = (listen: () => void) => {
  window.addEventListener('online', listen);
  window.addEventListener('offline', listen);
  return () => {
    window.removeEventListener('online', listen);
    window.removeEventListener('offline', listen);
  };
};

const tally = (uploads: Uploads): string => {
  const all = uploads.list();
  const of = (state: string) => all.filter((one) => one.state === state).length;
  return `${of('waiting') + of('sending')},${of('failed')},${all.length}`;
};

/** Count of characters, what is still on its way, and whether there is a connection at all. */
export const Foot = ({ editor, uploads }: { editor: Editor; uploads: Uploads }) => {
  const say = useWords();
  const { all, selected } = useCounts(editor);
  const online = useSyncExternalStore(watchConnection, () => navigator.onLine);
  const state = useSyncExternalStore(uploads.subscribe, () => tally(uploads));
  const [underWay = 0, failed = 0] = state.split(',').map(Number);
  return (
    <Row>
      <span data-testid="editor-count">
        {say('count', { count: all })}
        {selected > 0 && say('count.selected', { count: selected })}
      </span>
      <span role="status" data-testid="editor-status">
        {underWay > 0 && say('uploading', { count: underWay })}{' '}
        {failed > 0 && <span className="warning">{say('upload-failed', { count: failed })}</span>}{' '}
        {!online && <span className="warning">{say('offline')}</span>}
      </span>
    </Row>
  );
};
