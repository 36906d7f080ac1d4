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
  server: Server;
};
type Options = {
  authOptional: boolean;
  disabledCommands: string[];
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

export const startMailServer = async (port = 0) => {
  const taken: Taken[] = [];
  const refused = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, answer) =>
      answer(
        refused.has(address)
          ? Object.assign(new Error('no such mailbox'), { responseCode: 550 })
          : null,
      ),
    onData: (stream, session, answer) => {
      text(stream).then(
        (raw) => {
          taken.push(toTaken(raw, session));
          answer();
        },
        (error: unknown) => answer(error as Error),
      );
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: at } = server.server.address() as AddressInfo;
  return {
    port: at,
    taken,
    /** Mailboxes that it does not have. */
    refused,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
};
