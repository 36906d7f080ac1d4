// Word files: a docx as a body, and the body as a docx. Both are made by the server.
import { getFetchClient } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { type ReactNode, useRef, useState } from 'react';

import { saveFile } from '../../../../../../src/admin/save-file';
import { Bar, BarNote } from '../bars/bar';
import { failureOf } from '../failure-of';
import { listCounts } from '../notice';
import { insertHtml } from '../paste-into';
import { ToolButton } from '../tool-button';
import { readStored } from '../use-bound-editor';
import { type Say, useWords } from '../words';

/** What the server counted while it read the file. */
type Report = {
  kept: { tables: number; pictures: number; footnotes: number };
  dropped: Record<string, number>;
};
type Imported = { html: string; report: Report };
type Props = { editor: Editor; locale: string; onNotice: (text: string) => void };

const toReport = (say: Say, { kept, dropped }: Report): string => {
  const had = { table: kept.tables, picture: kept.pictures, footnote: kept.footnotes };
  return [
    [listCounts(say, had, 'kept'), 'import.kept'] as const,
    [listCounts(say, dropped, 'docx'), 'not-kept'] as const,
  ]
    .filter(([what]) => what !== '')
    .map(([what, id]) => say(id, { what }))
    .join(say('semicolon'));
};

/** Reading a docx into the editor. */
const useImport = ({ editor, onNotice }: Props) => {
  const say = useWords();
  const [ready, setReady] = useState<(Imported & { name: string }) | null>(null);
  const [busy, setBusy] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setBusy(file.name);
    try {
      const form = new FormData();
      form.append('file', file);
      const { data } = await getFetchClient().post<Imported>('/content/docx/import', form);
      setReady({ ...data, name: file.name });
    } catch (error) {
      onNotice(
        say('import.failed', { name: file.name, reason: failureOf(error) ?? say('unreachable') }),
      );
    } finally {
      setBusy('');
    }
  };
  const finish = (how: 'replace' | 'insert') => {
    if (!ready) return;
    if (how === 'replace') editor.chain().focus().selectAll().run();
    insertHtml(editor, ready.html);
    onNotice(`${say('import.done', { name: ready.name })} ${toReport(say, ready.report)}`.trim());
    setReady(null);
  };
  const bar: ReactNode = (
    <>
      <input
        ref={input}
        hidden
        type="file"
        accept=".docx"
        data-testid="editor-docx"
        onChange={({ target }) => {
          void read(target.files?.[0]); // what fails is told in the notice
          target.value = '';
        }}
      />
      {busy !== '' && (
        <Bar label={say('import')}>
          <BarNote>{say('import.busy', { name: busy })}</BarNote>
        </Bar>
      )}
      {ready && (
        <Bar label={say('import')}>
          <BarNote>{say('import.ready', { name: ready.name })}</BarNote>
          {!editor.isEmpty && (
            <ToolButton label={say('import.replace')} onClick={() => finish('replace')}>
              {say('import.replace')}
            </ToolButton>
          )}
          <ToolButton label={say('import.insert')} onClick={() => finish('insert')}>
            {say('import.insert')}
          </ToolButton>
          <ToolButton label={say('cancel')} onClick={() => setReady(null)}>
            {say('cancel')}
          </ToolButton>
        </Bar>
      )}
    </>
  );
  return { bar, chooseFile: () => input.current?.click() };
};

/** A Word file as the server hands it over: its bytes as text. */
type Exported = { name: string; type: string; base64: string };

const toBlob = ({ base64, type }: Exported): Blob =>
  new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type });

const titleOf = () =>
  document.querySelector<HTMLInputElement>('input[name="title"]')?.value.trim() ?? '';

export const useWord = (props: Props) => {
  const { editor, onNotice } = props;
  const say = useWords();
  const { bar, chooseFile } = useImport(props);
  const save = async () => {
    const title = titleOf();
    try {
      const { data } = await getFetchClient().post<Exported>('/content/docx/export', {
        title,
        html: readStored(editor),
      });
      saveFile(toBlob(data), title ? data.name : `${say('export.untitled')}.docx`);
    } catch (error) {
      onNotice(say('export.failed', { reason: failureOf(error) ?? say('unreachable') }));
    }
  };
  return { bar, chooseFile, save };
};
