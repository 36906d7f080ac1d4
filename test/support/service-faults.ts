// How a service outside misbehaves, for the stand-ins of networks: one fault for the next call of a path.
import type { IncomingMessage, ServerResponse } from 'node:http';

export type ServiceFault =
  | 'none'
  /** The connection ends before, or after, it did what it was asked. */
  | 'reset-before'
  | 'reset-after'
  /** It says that it broke ("-1", 10001), having done nothing, or all. */
  | 'broken-before'
  | 'broken-after'
  /** Did it; the answer ends in the middle, of its connection or of its JSON. */
  | 'cut-answer'
  | 'half-json'
  /** A proxy's page, before or after. */
  | 'bad-gateway-before'
  | 'bad-gateway-after'
  /** Did it, and answers too late. */
  | 'slow';

/** Those after which the call took effect. */
export const FAULTS_AFTER: readonly ServiceFault[] = [
  ...(['reset-after', 'broken-after', 'cut-answer', 'half-json'] as const),
  ...(['bad-gateway-after', 'slow'] as const),
];
export const FAULTS_BEFORE: readonly ServiceFault[] = [
  ...(['reset-before', 'broken-before', 'bad-gateway-before'] as const),
];

export type Said = { status: number; body: object };

export const readBytes = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const say = (response: ServerResponse, { status, body }: Said) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** Answers a call under a fault. `act` takes effect; `broken` is how this service says that it broke. */
export const answerUnder = (
  fault: ServiceFault,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  { act, broken, slowMs }: { act: () => Said; broken: Said; slowMs: number },
): void => {
  const page = () =>
    response.writeHead(502, { 'content-type': 'text/html' }).end('<html>502 Bad Gateway</html>');
  if (fault === 'reset-before') return void request.socket.destroy();
  if (fault === 'broken-before') return void say(response, broken);
  if (fault === 'bad-gateway-before') return void page();
  const said = act();
  const text = JSON.stringify(said.body);
  switch (fault) {
    case 'none':
      return void say(response, said);
    case 'reset-after':
      return void request.socket.destroy();
    case 'broken-after':
      return void say(response, broken);
    case 'bad-gateway-after':
      return void page();
    case 'half-json':
      return void response.writeHead(said.status).end(text.slice(0, text.length / 2));
    case 'cut-answer':
      response.writeHead(said.status, { 'content-length': text.length + 10 });
      response.write(text.slice(0, text.length / 2));
      setTimeout(() => request.socket.destroy(), 5);
      return;
    case 'slow':
      setTimeout(() => say(response, said), slowMs).unref();
  }
};

/** The parts of a form, urlencoded or multipart; a file as its bytes. */
export const readForm = async (
  request: IncomingMessage,
): Promise<{ fields: Map<string, string>; files: Map<string, Buffer> }> => {
  const bytes = new Uint8Array(await readBytes(request));
  const type = request.headers['content-type'] ?? 'application/x-www-form-urlencoded';
  const fields = new Map<string, string>();
  const files = new Map<string, Buffer>();
  if (bytes.length === 0) return { fields, files };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') fields.set(name, value);
    else files.set(name, Buffer.from(await value.arrayBuffer()));
  }
  return { fields, files };
};
