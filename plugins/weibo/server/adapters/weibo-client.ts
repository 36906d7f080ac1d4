import { CallFailure, callOutside } from '../../../../src/platform/outgoing/call-outside';
import type { Picture, WeiboAnswer, WeiboClient } from '../core/ports';
import { readAnswer } from '../core/statuses';

/** Weibo's slowest known answers take a few seconds; a picture of 5 MB some more. */
const TIMEOUT_MS = 30_000;

export type ClientOptions = { isDenied: (address: string) => boolean; timeoutMs?: number };

type Body = { type: string; bytes: Uint8Array };

/** Urlencoded once; with a picture in parts. */
const toBody = async (fields: Record<string, string>, picture?: Picture): Promise<Body> => {
  if (!picture) {
    const text = new URLSearchParams(fields).toString();
    return { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(text) };
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append(
    'pic',
    new Blob([new Uint8Array(picture.bytes)], { type: picture.mime }),
    picture.name,
  );
  const response = new Response(form);
  const type = response.headers.get('content-type') ?? '';
  return { type, bytes: new Uint8Array(await response.arrayBuffer()) };
};

/** Each call once; nothing is repeated here. */
export const createWeiboClient = ({
  isDenied,
  timeoutMs = TIMEOUT_MS,
}: ClientOptions): WeiboClient => {
  const call = async (address: string, body?: Body): Promise<WeiboAnswer> => {
    try {
      const options = { isDenied, timeoutMs };
      const answer = await callOutside(
        address,
        body
          ? { ...options, method: 'POST', headers: toHeaders(body), body: body.bytes }
          : { ...options, method: 'GET' },
      );
      return readAnswer(answer);
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      return { kind: 'no-answer', code: error.code, neverLeft: !error.hasLeft };
    }
  };
  const at = (base: string, path: string) => base.replace(/\/+$/, '') + path;
  return {
    get: (base, path, fields) =>
      call(`${at(base, path)}?${new URLSearchParams(fields).toString()}`),
    post: async (base, path, fields, picture) =>
      call(at(base, path), await toBody(fields, picture)),
  };
};

const toHeaders = ({ type, bytes }: Body) => ({
  'content-type': type,
  'content-length': String(bytes.length),
});
