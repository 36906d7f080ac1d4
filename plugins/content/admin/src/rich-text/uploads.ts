// Files on their way to the media library. The text never waits for them and never loses its place for one: a failed upload
// stays where it is, says why, and can be tried again.
import { getFetchClient } from '@strapi/strapi/admin';

import { rememberAddress } from './addresses';
import { failureOf } from './failure-of';

export type Uploaded = {
  documentId: string;
  name: string;
  url: string;
  mime: string;
  width?: number | null;
  height?: number | null;
};

export type Upload = {
  id: string;
  file: File;
  /** Shows the picture until its own address is known. */
  preview: string;
  state: 'waiting' | 'sending' | 'failed' | 'done';
  /** What the server answered, in its words; null: it did not. */
  failure: string | null;
  fileId: string | null;
};

export type Uploads = ReturnType<typeof createUploads>;

const AT_ONCE = 2;
let counter = 0;

/** Sends one file; answers its row. */
export const sendFile = async (file: File): Promise<Uploaded> => {
  const form = new FormData();
  form.append('files', file);
  form.append('fileInfo', JSON.stringify({ name: file.name }));
  const { data } = await getFetchClient().post<Uploaded[]>('/upload', form);
  const [row] = data;
  if (!row?.documentId) throw new Error('upload.empty');
  return row;
};

export const rememberFile = (row: Uploaded): void =>
  rememberAddress(row.documentId, {
    url: row.url,
    name: row.name,
    mime: row.mime,
    width: row.width ?? null,
    height: row.height ?? null,
  });

export const createUploads = (onDone: (upload: Upload) => void) => {
  const all = new Map<string, Upload>();
  const listeners = new Set<() => void>();
  let sending = 0;

  const tell = () => listeners.forEach((listen) => listen());
  const change = (id: string, part: Partial<Upload>) => {
    const before = all.get(id);
    if (before) all.set(id, { ...before, ...part });
    tell();
  };

  const send = async (upload: Upload) => {
    change(upload.id, { state: 'sending', failure: null });
    try {
      const row = await sendFile(upload.file);
      rememberFile(row);
      change(upload.id, { state: 'done', fileId: row.documentId });
      const done = all.get(upload.id);
      if (done) onDone(done);
    } catch (error) {
      change(upload.id, { state: 'failed', failure: failureOf(error) });
    }
  };

  const next = () => {
    for (const upload of all.values()) {
      if (sending >= AT_ONCE) return;
      if (upload.state !== 'waiting') continue;
      sending += 1;
      void send(upload).finally(() => {
        sending -= 1;
        next();
      }); // send never rejects
    }
  };

  return {
    /** Takes a file in and answers the id of its upload. */
    add(file: File): string {
      counter += 1;
      const id = `u${Date.now().toString(36)}${counter}`;
      const preview = URL.createObjectURL(file);
      all.set(id, { id, file, preview, state: 'waiting', failure: null, fileId: null });
      // The picture's place is made first, then its bytes leave.
      queueMicrotask(next);
      tell();
      return id;
    },
    get: (id: string): Upload | undefined => all.get(id),
    retry(id: string) {
      change(id, { state: 'waiting', failure: null });
      next();
    },
    list: (): Upload[] => [...all.values()],
    subscribe(listen: () => void) {
      listeners.add(listen);
      return () => {
        listeners.delete(listen);
      };
    },
    dispose() {
      for (const { preview } of all.values()) URL.revokeObjectURL(preview);
    },
  };
};
