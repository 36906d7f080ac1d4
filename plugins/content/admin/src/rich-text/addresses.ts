// Signed addresses of files by their document ids. All that a screen asks for within a moment travel in one request.
import { getFetchClient } from '@strapi/strapi/admin';

export type FileAddress = {
  url: string;
  name: string;
  mime: string;
  width: number | null;
  height: number | null;
};

const WAIT_MS = 20;
const AT_ONCE = 100;

const known = new Map<string, Promise<FileAddress | null>>();
let waiting = new Map<string, (found: FileAddress | null) => void>();

const ask = async (ids: string[]): Promise<Record<string, FileAddress>> => {
  const { data } = await getFetchClient().get<Record<string, FileAddress>>(
    '/content/files/addresses',
    { params: { ids: ids.join(',') } },
  );
  return data;
};

const send = async (batch: Map<string, (found: FileAddress | null) => void>) => {
  const entries = [...batch];
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const part = entries.slice(from, from + AT_ONCE);
    try {
      const answer = await ask(part.map(([id]) => id));
      for (const [id, settle] of part) settle(answer[id] ?? null);
    } catch {
      // Without an answer the picture's place says so; the next look asks again.
      for (const [id, settle] of part) {
        known.delete(id);
        settle(null);
      }
    }
  }
};

/** The address that shows a file now; null where the file is gone or the server does not answer. */
export const addressOf = (id: string): Promise<FileAddress | null> => {
  const before = known.get(id);
  if (before) return before;
  const answer = new Promise<FileAddress | null>((settle) => {
    if (waiting.size === 0) {
      setTimeout(() => {
        const batch = waiting;
        waiting = new Map();
        void send(batch); // settles each promise, never rejects
      }, WAIT_MS);
    }
    waiting.set(id, settle);
  });
  known.set(id, answer);
  return answer;
};

/** Takes in what an upload or the media library has just told. */
export const rememberAddress = (id: string, address: FileAddress): void => {
  known.set(id, Promise.resolve(address));
};
