// Letters over TLS and with a password, to a real mail server with a certificate of its own making.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createSmtpMailer } from '../../plugins/notices/server/adapters/smtp-mailer';
import { toMailAdvice } from '../../plugins/notices/server/core/advice';
import type { MailOutcome } from '../../plugins/notices/server/core/retry';
import { startMailServer } from '../support/mail-server';
import { makeCertificate } from '../support/self-made-certificate';

type Server = Awaited<ReturnType<typeof startMailServer>>;

const PASSWORD = 'p@ss:word/of the tests';
const [FROM, TO] = ['公开 <gongkai@office.example>', 'first@office.example'];
const LETTER = { to: TO, subject: '【公开】1 条通知', text: '有稿件待您审核。', key: '1' };

let folder: string;
/** TLS from the first byte, and by STARTTLS. */
let smtps: Server;
let starttls: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-smtp-'));
  const certificate = makeCertificate();
  writeFileSync(path.join(folder, 'office.pem'), certificate.cert);
  smtps = await startMailServer(0, { password: PASSWORD, certificate, secure: true });
  starttls = await startMailServer(0, { password: PASSWORD, certificate });
});
afterAll(async () => {
  await smtps.stop();
  await starttls.stop();
  rmSync(folder, { recursive: true, force: true });
});

const toUrl = (protocol: string, { port }: Server, password = PASSWORD) =>
  `${protocol}://gongkai:${encodeURIComponent(password)}@localhost:${port}`;

/** As a worker does it whose NODE_EXTRA_CA_CERTS names the office's certificate: Node reads that once, at start. */
const sendTrusting = async (url: string): Promise<MailOutcome> => {
  const adapter = path.resolve(__dirname, '../../dist/plugins/notices/server/adapters/smtp-mailer');
  const script = `const { createSmtpMailer } = require(process.argv[1]); const [url, from, letter] = process.argv.slice(2);
    createSmtpMailer({ url, from }).send(JSON.parse(letter)).then((outcome) => console.log(JSON.stringify(outcome)));`;
  const child = spawn(
    process.execPath,
    ['-e', script, adapter, url, FROM, JSON.stringify(LETTER)],
    {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: path.join(folder, 'office.pem') },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return JSON.parse(await text(child.stdout)) as MailOutcome;
};

describe('a letter over TLS', () => {
  it.each([
    ['from the first byte', 'smtps', () => smtps],
    ['by STARTTLS', 'smtp', () => starttls],
  ])('arrives with user and password, %s', async (_how, protocol, server) => {
    expect(await sendTrusting(toUrl(protocol, server()))).toEqual({ result: 'sent' });
    expect(server().taken.at(-1)).toMatchObject({ to: [TO], subject: LETTER.subject });
  });

  it.each([
    ['from the first byte', 'smtps', () => smtps],
    ['by STARTTLS', 'smtp', () => starttls],
  ])(
    'is not given to a server whose certificate nobody trusts, %s',
    async (_how, protocol, server) => {
      const before = server().taken.length;
      const mailer = createSmtpMailer({ url: toUrl(protocol, server()), from: FROM });
      const outcome = await mailer.send(LETTER);
      expect(outcome.result).toBe('unreachable');
      expect(toMailAdvice('error' in outcome ? outcome.error : '')).toBe('certificate');
      expect(server().taken).toHaveLength(before);
    },
  );

  it('with a wrong password waits, and says what is wrong without the password', async () => {
    const outcome = await sendTrusting(toUrl('smtps', smtps, 'another password'));
    expect(outcome.result).toBe('unreachable');
    const error = 'error' in outcome ? outcome.error : '';
    expect(toMailAdvice(error)).toBe('login');
    expect(error).not.toContain('another password');
  });
});

describe('a password', () => {
  it('is not told to a server that speaks no TLS, unless the address says so', async () => {
    const plain = await startMailServer(0, { password: PASSWORD });
    try {
      const url = toUrl('smtp', plain);
      const outcome = await createSmtpMailer({ url, from: FROM }).send(LETTER);
      expect(outcome.result).toBe('unreachable');
      expect(toMailAdvice('error' in outcome ? outcome.error : '')).toBe('tls');
      const inside = createSmtpMailer({ url: `${url}?tls=none`, from: FROM });
      expect(await inside.send(LETTER)).toEqual({ result: 'sent' });
      expect(plain.taken).toHaveLength(1);
    } finally {
      await plain.stop();
    }
  });
});
