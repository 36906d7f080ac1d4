import type { Logger } from '../../../../src/platform/logger';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { keepReadable } from '../core/keep-readable';
import { asksForADeed } from '../core/notice';
import { toMailEnd } from '../core/retry';
import { writeLetter } from '../core/write-letter';
import type { Addressee, Mailer, MailStore, Parcel } from './ports';

type Deps = {
  database: Database;
  mails: MailStore;
  /** Null: no server is set. */
  mailer: Mailer | null;
  adminUrl: string;
  logger: Logger;
};

/** Longer than a server is waited for: only a worker that was killed leaves a lease to run out. */
const LEASE_MS = 5 * 60_000;

type Due = Parcel['notices'];

/** What is still this person's business: they may read it now, and what is asked for still waits for them. */
const keepOwn = async (
  { mails, sql }: { mails: MailStore; sql: Sql },
  reader: Addressee,
  notices: Due,
): Promise<Due> => {
  const idsOf = (some: Due) => some.map(({ noticeId }) => noticeId);
  const caseIds = notices.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
  const places = await mails.readPlaces(sql, [...new Set(caseIds)]);
  const asking = idsOf(notices.filter(({ kind }) => asksForADeed(kind)));
  const waiting = await mails.readWaiting(sql, reader.ref, asking);
  const standing = notices.filter(
    ({ noticeId, kind }) => !asksForADeed(kind) || waiting.includes(noticeId),
  );
  return keepReadable(standing, { reader, places });
};

/**
 * Sends what is due for one person as one letter: claims it, sends it, notes it. A worker that is killed between the last
 * two leaves it to the end of the lease, and it goes out once more under the same Message-ID; it is never lost. Answers
 * how many letters the server took.
 */
export const createSendMails =
  ({ database, mails, mailer, adminUrl, logger }: Deps) =>
  async (): Promise<number> => {
    const { sql } = database;
    if (!mailer) return 0;
    const parcel = await mails.claim(database, LEASE_MS);
    if (!parcel) return 0;
    const ids = parcel.notices.map(({ noticeId }) => noticeId);
    const reader = await mails.readAddressee(sql, parcel.person);
    const own = reader ? await keepOwn({ mails, sql }, reader, parcel.notices) : [];
    const kept = own.map(({ noticeId }) => noticeId);
    const others = ids.filter((id) => !kept.includes(id));
    if (others.length > 0) await mails.end(sql, others, { state: 'dropped' });
    if (!reader || own.length === 0) return 1;
    const letter = writeLetter(own, { language: reader.language, adminUrl });
    const outcome = await mailer.send({ ...letter, to: reader.email, key: kept.join('-') });
    await mails.end(sql, kept, toMailEnd(outcome, Math.max(...own.map((one) => one.attempts))));
    if (outcome.result !== 'refused')
      await mails.keepState(sql, outcome.result === 'sent' ? null : outcome.error);
    if (outcome.result === 'sent') return 1;
    logger.warn({ error: outcome.error, person: parcel.person }, 'notices: mail was not taken');
    // The next is tried after the pause: a server that is away is not asked for each person at once.
    return 0;
  };
