// The bulletin board that docs/example-connector posts to; it may cut an answer off before or after it did what it was asked.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export type Board = {
  url: string;
  /** Version by key. */
  posts: Map<string, number>;
  mutations: string[];
  /** How the next mutation ends. */
  fault: 'none' | 'cut-before' | 'cut-after' | 'bad-gateway';
  close(): Promise<void>;
};

export const BOARD_TOKEN = 'board-token-123456';

export const openBoard = async (): Promise<Board> => {
  const posts = new Map<string, number>();
  const mutations: string[] = [];
  const server = createServer((request, response) => {
    const answer = (status: number, body?: object) =>
      response.writeHead(status).end(body && JSON.stringify(body));
    const serve = async () => {
      const { method = '', url = '', headers } = request;
      if (headers.authorization !== `Bearer ${BOARD_TOKEN}`) return answer(401);
      if (url === '/me') return answer(200, {});
      const key = decodeURIComponent(url.replace('/posts/', ''));
      const post = () => ({ key, version: posts.get(key), url: `https://board.example/${key}` });
      if (method === 'GET') return posts.has(key) ? answer(200, post()) : answer(404);
      const { fault } = board;
      board.fault = 'none';
      mutations.push(`${method} ${key}`);
      const body = method === 'PUT' ? ((await json(request)) as { version: number }) : null;
      if (fault === 'cut-before') return request.socket.destroy();
      if (fault === 'bad-gateway') return answer(502);
      if (body) posts.set(key, body.version);
      else posts.delete(key);
      if (fault === 'cut-after') return request.socket.destroy();
      return body ? answer(200, post()) : answer(204);
    };
    void serve();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const board: Board = {
    ...{ posts, mutations, fault: 'none' },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return board;
};
