// The public server: files of the site and its assets, which need no database, and the few routes that answer at request time.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { Logger } from '../platform/logger';
import { isErrorCode } from '../platform/process/is-error-code';
import { answerRoute, type Dynamic } from './answer-route';
import { findNotice } from './notice';
import { findOldPage } from './old-page';
import type { RouteAnswer } from './route';
import { CACHE, PAGE_HEADERS, SECURITY, sendText } from './send-text';
import {
  findFile,
  isShown,
  type Range,
  type Root,
  type StaticFile,
  toMimeType,
  toRange,
} from './static-file';

const ASSET_CACHE = 'public, max-age=300';
const COMPRESSED_AT_MOST_BYTES = 2 * 1024 * 1024;

/** Shown where the site has no page of its own for it yet. */
const PLAIN_NOT_FOUND = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>页面不存在</title><link rel="stylesheet" href="/assets/site.css"></head><body class="not-found"><main class="wrap"><div class="not-found"><h1>您访问的页面不存在</h1><p>This page does not exist.</p></div></main></body></html>`;

export type PortalOptions = {
  siteDir: string;
  assetsDir: string;
  logger: Pick<Logger, 'error'>;
  /** Absent: files alone. */
  dynamic?: Dynamic;
};

const isFresh = (request: IncomingMessage, { etag, modifiedAt }: StaticFile): boolean => {
  const known = request.headers['if-none-match'];
  if (known !== undefined)
    return known.split(',').some((one) => one.trim() === etag) || known === '*';
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Math.floor(modifiedAt.getTime() / 1000) * 1000 <= since;
};

const headersOf = (file: StaticFile, pathname: string): Record<string, string | number> => {
  const isUpload = pathname.startsWith('/files/');
  return {
    ...SECURITY,
    'Content-Type': toMimeType(file.file),
    'Cache-Control': pathname.startsWith('/assets/') ? ASSET_CACHE : CACHE,
    ETag: file.etag,
    'Last-Modified': file.modifiedAt.toUTCString(),
    'Accept-Ranges': 'bytes',
    ...(isUpload && { 'Content-Security-Policy': "default-src 'none'; sandbox" }),
    ...(isUpload && !isShown(file.file) && { 'Content-Disposition': 'attachment' }),
  };
};

const sendPart = async (
  request: IncomingMessage,
  response: ServerResponse,
  {
    file,
    headers,
    range,
  }: { file: StaticFile; headers: Record<string, string | number>; range: Range | undefined },
): Promise<void> => {
  const { start, end } = range ?? { start: 0, end: file.sizeBytes - 1 };
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'Content-Length': end - start + 1,
    ...(range && { 'Content-Range': `bytes ${start}-${end}/${file.sizeBytes}` }),
  });
  if (request.method === 'HEAD' || file.sizeBytes === 0) {
    response.end();
    return;
  }
  await pipeline(createReadStream(file.file, { start, end }), response);
};

const sendFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  pathname: string,
): Promise<void> => {
  const headers = headersOf(file, pathname);
  if (isFresh(request, file)) {
    response.writeHead(304, headers).end();
    return;
  }
  const isText = /^text\/|svg|xml/.test(String(headers['Content-Type']));
  if (isText && file.sizeBytes <= COMPRESSED_AT_MOST_BYTES) {
    const bytes = await readFile(file.file);
    await sendText(request, response, { status: 200, headers, bytes });
    return;
  }
  const range = request.headers['if-range']
    ? undefined
    : toRange(request.headers.range, file.sizeBytes);
  if (range === 'impossible') {
    response.writeHead(416, { ...SECURITY, 'Content-Range': `bytes */${file.sizeBytes}` }).end();
    return;
  }
  await sendPart(request, response, { file, headers, range });
};

/** 410 for a page of the old site that was withdrawn here: search engines forget it sooner. */
const sendNotFound = async (
  request: IncomingMessage,
  response: ServerResponse,
  { siteDir, pathname, status }: { siteDir: string; pathname: string; status: 404 | 410 },
): Promise<void> => {
  const page = path.join(siteDir, pathname.startsWith('/en/') ? 'en/404.html' : '404.html');
  const bytes = await readFile(page).catch((error: unknown) => {
    if (isErrorCode(error, 'ENOENT', 'ENOTDIR')) return Buffer.from(PLAIN_NOT_FOUND);
    throw error;
  });
  await sendText(request, response, { status, headers: PAGE_HEADERS, bytes });
};

/** Where a page was withdrawn: the notice of it, or the page that it was merged into. Elsewhere: there is none. */
const sendAbsent = async (
  request: IncomingMessage,
  response: ServerResponse,
  { siteDir, pathname }: { siteDir: string; pathname: string },
): Promise<void> => {
  const notice = await findNotice(siteDir, pathname);
  if (!notice) {
    await sendNotFound(request, response, { siteDir, pathname, status: 404 });
  } else if (notice.mergedInto !== undefined) {
    const headers = { ...SECURITY, 'Cache-Control': CACHE, Location: notice.mergedInto };
    response.writeHead(301, headers).end();
  } else {
    await sendText(request, response, { status: 410, headers: PAGE_HEADERS, bytes: notice.page });
  }
};

const sendAnswer = async (
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body = '' }: RouteAnswer,
): Promise<void> => {
  if (status === 204) {
    response.writeHead(status, { ...SECURITY, 'Cache-Control': 'no-store', ...headers }).end();
    return;
  }
  const bytes = Buffer.from(body);
  await sendText(request, response, { status, headers: { ...PAGE_HEADERS, ...headers }, bytes });
};

/** What stands in the folders, what did, and what there is instead. */
const answerFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  { siteDir, roots }: { siteDir: string; roots: readonly Root[] },
): Promise<void> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...SECURITY, Allow: 'GET, HEAD' }).end();
    return;
  }
  const target = request.url ?? '/';
  const [pathname = '/', query] = target.split('?');
  // An old page told from others by its query alone (/?id=1) hides behind a page of ours at that path.
  const meant = query ? await findOldPage(siteDir, target, { exact: true }) : undefined;
  const found = meant ?? (await findFile(roots, pathname));
  const old = found.kind === 'absent' ? await findOldPage(siteDir, target) : found;
  if (old?.kind === 'gone') {
    await sendNotFound(request, response, { siteDir, pathname, status: 410 });
  } else if (old?.kind === 'moved' && found.kind !== 'moved') {
    response.writeHead(301, { ...SECURITY, 'Cache-Control': CACHE, Location: old.to }).end();
  } else if (found.kind === 'moved') {
    response.writeHead(301, { ...SECURITY, Location: found.to }).end();
  } else if (found.kind === 'file') {
    await sendFile(request, response, found.file, pathname);
  } else {
    await sendAbsent(request, response, { siteDir, pathname });
  }
};

/** A server that is not listening yet. Answers GET and HEAD for files, and what its routes say. */
export const createPortalServer = ({
  siteDir,
  assetsDir,
  logger,
  dynamic,
}: PortalOptions): Server => {
  const roots: Root[] = [
    { prefix: 'assets', folder: assetsDir },
    { prefix: '', folder: siteDir },
  ];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const said = dynamic && (await answerRoute(request, dynamic, logger));
    await (said
      ? sendAnswer(request, response, said)
      : answerFile(request, response, { siteDir, roots }));
  };

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A reader who goes away in the middle of a film is no fault of ours.
      if (!isErrorCode(error, 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE')) {
        logger.error({ error, url: request.url }, 'Request failed');
      }
      if (!response.headersSent) response.writeHead(500, SECURITY);
      response.end();
    });
  });
};
