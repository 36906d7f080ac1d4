import { CallFailure, callOutside } from '../../../../src/platform/outgoing/call-outside';
import { readAnswer } from '../core/answers';
import type { WechatAnswer, WechatClient } from '../core/ports';

const TIMEOUT_MS = 30_000;

export type ClientOptions = { isDenied: (address: string) => boolean; timeoutMs?: number };
type Body = { type: string; bytes: Uint8Array };

/** Each call once; nothing is repeated here. */
export const createWechatClient = ({
  isDenied,
  timeoutMs = TIMEOUT_MS,
}: ClientOptions): WechatClient => {
  const call = async (
    base: string,
    path: string,
    query: Record<string, string>,
    { type, bytes }: Body,
  ): Promise<WechatAnswer> => {
    const address = `${base.replace(/\/+$/, '')}${path}?${new URLSearchParams(query).toString()}`;
    const headers = { 'content-type': type, 'content-length': String(bytes.length) };
    try {
      return readAnswer(
        await callOutside(address, { method: 'POST', headers, body: bytes, isDenied, timeoutMs }),
      );
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      return { kind: 'no-answer', code: error.code, neverLeft: !error.hasLeft };
    }
  };
  return {
    // JSON.stringify leaves Chinese as it is: escapes would stand in the article.
    post: (base, path, query, body) =>
      call(base, path, query, {
        type: 'application/json',
        bytes: Buffer.from(JSON.stringify(body)),
      }),
    upload: async (base, path, query, { bytes, name, mime }) => {
      const form = new FormData();
      form.append('media', new Blob([new Uint8Array(bytes)], { type: mime }), name);
      const response = new Response(form);
      const type = response.headers.get('content-type') ?? '';
      return call(base, path, query, { type, bytes: new Uint8Array(await response.arrayBuffer()) });
    },
  };
};
