// Ports of this machine: which is free, which is taken, and what to say then.
import { createServer } from 'node:net';

import { AppError } from '../app-error';
import { isErrorCode } from './is-error-code';

/** A port that is free at this moment on `host`. */
export function findFreePort(host = '127.0.0.1'): Promise<number> {
  return listenOnce(0, host);
}

/** Whether another process listens on `port`. Throws what is no question of being busy (no such address, no right). */
export async function isPortBusy(port: number, host = '127.0.0.1'): Promise<boolean> {
  try {
    await listenOnce(port, host);
    return false;
  } catch (error) {
    if (isErrorCode(error, 'EADDRINUSE')) return true;
    throw portRefused(port, host, error);
  }
}

export type PortNeed = {
  /** Who needs it, as people say it: `门户`, `the portal`. */
  nameZh: string;
  nameEn: string;
  port: number;
  host: string;
  /** The setting that changes it. */
  setting: string;
};

/** Throws AppError `platform.port-busy` naming every port of `needs` that is taken, and what to do. */
export async function refuseBusyPorts(needs: PortNeed[]): Promise<void> {
  const busy: PortNeed[] = [];
  for (const need of needs) if (await isPortBusy(need.port, need.host)) busy.push(need);
  if (busy.length === 0) return;
  throw new AppError({
    kind: 'failed',
    code: 'platform.port-busy',
    message: busy.map(toBusyMessage).join('\n'),
    details: { ports: busy.map(({ port }) => port) },
  });
}

function toBusyMessage({ nameZh, nameEn, port, host, setting }: PortNeed): string {
  return (
    `端口 ${host}:${port} 已被其他程序占用，${nameZh} 需要它。请停止占用它的程序，或换一个端口：在命令前或 .env 中设置 ${setting}=${port + 1}。\n` +
    `Port ${host}:${port} is in use and ${nameEn} needs it. Stop the program that holds it, or choose another port: ${setting}=${port + 1} before the command or in .env.`
  );
}

function portRefused(port: number, host: string, cause: unknown): AppError {
  return new AppError({
    kind: 'failed',
    code: 'platform.port-refused',
    message:
      `不能在 ${host}:${port} 上监听（地址不属于本机，或端口号小于 1024 而权限不足）。\n` +
      `Cannot listen on ${host}:${port} (not an address of this machine, or no right to a port below 1024).`,
    details: { port, host },
    cause,
  });
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const chosen = typeof address === 'object' && address !== null ? address.port : port;
      server.close((error) => (error ? reject(error) : resolve(chosen)));
    });
  });
}
