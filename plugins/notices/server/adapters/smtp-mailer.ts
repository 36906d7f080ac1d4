import { createHash } from 'node:crypto';

import { createTransport } from 'nodemailer';

import type { MailOutcome } from '../core/retry';
import type { Mailer } from '../use-cases/ports';

export type SmtpSettings = { url: string; from: string };

const WAIT_MS = 20_000;

/** Codes of nodemailer at which it is this letter that the server does not take. */
const OF_THE_LETTER = ['EENVELOPE', 'EMESSAGE'];

type SmtpError = { code?: string; responseCode?: number; message?: string };

/** A password never stands in what a server answers, but the address of the server may in what the socket says. */
const toOutcome = (thrown: unknown): MailOutcome => {
  const { code = '', responseCode, message = '' } = thrown as SmtpError;
  const error = message.slice(0, 300) || code;
  // 4xx to a recipient is a server that is busy: no less this letter's.
  const ofLetter = OF_THE_LETTER.includes(code) && responseCode !== undefined;
  return { result: ofLetter ? 'refused' : 'unreachable', error };
};

/**
 * `smtps://` is TLS from the first byte; `smtp://` with a password must become TLS before it is sent, unless the address
 * says `?tls=none`: a relay inside one's own network.
 */
export const toConnection = (address: string) => {
  const { protocol, hostname, port, username, password, searchParams } = new URL(address);
  const secure = protocol === 'smtps:';
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  const withoutTls = !secure && searchParams.get('tls') === 'none';
  return {
    ...{ host: hostname, port: Number(port) || (secure ? 465 : 587), secure },
    ...{ ignoreTLS: withoutTls, requireTLS: !secure && !withoutTls && username !== '' },
    ...(username === '' ? {} : { auth }),
  };
};

/** The part of an address after the @, without a name beside it. */
const toDomain = (from: string): string => /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'gongkai';

/** Sends over SMTP; each letter on a connection of its own. */
export const createSmtpMailer = ({ url, from }: SmtpSettings): Mailer => {
  const transport = createTransport({
    ...toConnection(url),
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const toMessageId = (key: string) =>
    `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${toDomain(from)}>`;
  return {
    send: async ({ to, subject, text, key }) => {
      try {
        await transport.sendMail({
          ...{ from, to: { name: '', address: to }, subject, text, messageId: toMessageId(key) },
          // No answer of a machine to a machine.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { result: 'sent' };
      } catch (error) {
        return toOutcome(error);
      }
    },
  };
};
