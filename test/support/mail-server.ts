// A real mail server on a port of its own, which keeps what it takes.
import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';
import { text } from 'node:stream/consumers';

// The package has no types; this is the part that tests use.
type Session = { envelope: { rcptTo: { address: string }[] } };
type Answer = (error?: Error | null) => void;
type MailServer = {
  listen(port: number, host: string, then: () => void): Server;
  close(then: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  server: Server;
};
type Options = {
  authOptional: boolean;
  allowInsecureAuth: boolean;
  disabledCommands: string[];
  secure: boolean;
  key?: string;
  cert?: string;
  onAuth(
    auth: { username: string; password: string },
    session: Session,
    answer: (error: Error | null, given?: { user: string }) => void,
  ): void;
  onRcptTo(address: { address: string }, session: Session, answer: Answer): void;
  onData(stream: NodeJS.ReadableStream, session: Session, answer: Answer): void;
};
const { SMTPServer } = createRequire(import.meta.url)('smtp-server') as {
  SMTPServer: new (options: Options) => MailServer;
};

export type Taken = { to: string[]; raw: string; subject: string; messageId: string; body: string };

const headerOf = (raw: string, name: string) =>
  (new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1] ?? '').replace(
    /\r\n[ \t]/g,
    '',
  );

const decodeWords = (value: string) =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, coded: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(coded, 'base64').toString('utf8')
        : decodeURIComponent(coded.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, '%$1')),
    );

const decodeBody = (raw: string): string => {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  const coding = headerOf(raw, 'Content-Transfer-Encoding');
  if (coding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (coding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

const toTaken = (raw: string, { envelope }: Session): Taken => ({
  to: envelope.rcptTo.map(({ address }) => address),
  raw,
  subject: decodeWords(headerOf(raw, 'Subject')),
  messageId: headerOf(raw, 'Message-ID'),
  body: decodeBody(raw),
});

type Wanted = {
  /** Of user `gongkai`; without one everybody may send. */
  password?: string;
  /** Of TLS: from the first byte, or by STARTTLS. Without one there is none. */
  certificate?: { key: string; cert: string };
  secure?: boolean;
};

export const startMailServer = async (port = 0, wanted: Wanted = {}) => {
  const { password, certificate, secure = false } = wanted;
  const taken: Taken[] = [];
  const refused = new Set<string>();
  /** What is not answered yet; null: all is answered at once. */
  let held: (() => void)[] | null = null;
  let holdsNextEarly = false;
  const sayOrHold = (say: () => void) => {
    if (held) held.push(say);
    else say();
  };
  const server = new SMTPServer({
    ...{ authOptional: password === undefined, allowInsecureAuth: true, secure, ...certificate },
    disabledCommands: [
      ...(certificate ? [] : ['STARTTLS']),
      ...(password === undefined ? ['AUTH'] : []),
    ],
    onAuth: ({ username, password: given }, _session, answer) =>
      username === 'gongkai' && given === password
        ? answer(null, { user: username })
        : answer(Object.assign(new Error('wrong user or password'), { responseCode: 535 })),
    onRcptTo: ({ address }, _session, answer) => {
      const say = () =>
        answer(
          refused.has(address)
            ? Object.assign(new Error('no such mailbox'), { responseCode: 550 })
            : null,
        );
      if (held && !holdsNextEarly) say();
      else sayOrHold(say);
      holdsNextEarly = false;
    },
    onData: (stream, session, answer) => {
      text(stream).then(
        (raw) => {
          taken.push(toTaken(raw, session));
          sayOrHold(answer);
        },
        (error: unknown) => answer(error as Error),
      );
    },
  });
  // A sender that breaks off (a certificate that it does not trust) is an error to the server, and what a test wants.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: at } = server.server.address() as AddressInfo;
  return {
    port: at,
    taken,
    /** Mailboxes that it does not have. */
    refused,
    /** From now on it leaves senders waiting: the first one before it has the letter, the others when it has it. */
    hold: () => {
      held = [];
      holdsNextEarly = true;
    },
    countHeld: () => held?.length ?? 0,
    release: () => {
      const waiting = held ?? [];
      held = null;
      for (const say of waiting) say();
    },
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
};
