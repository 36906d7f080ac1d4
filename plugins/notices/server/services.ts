import type { Core } from '@strapi/strapi';

import type { Actor } from '../../../src/contracts/actor';
import type { Outcome } from '../../../src/contracts/outcome';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { Clock } from '../../../src/platform/clock';
import { readEnv } from '../../../src/platform/env';
import { toIsDenied } from '../../../src/platform/outgoing/is-private-address';
import type { SecretBox } from '../../../src/platform/secret-box';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { readPlacesOfCases, readReader } from './adapters/mail-store';
import {
  markRead,
  type OwnNotice,
  readMailHealth,
  readOwnNotices,
  readWish,
  saveWish,
} from './adapters/own-notices-store';
import { createRobotList } from './adapters/robot-list';
import { createRobotSender } from './adapters/robot-sender';
import { keepReadable } from './core/keep-readable';
import { refuse } from './core/refusals';
import { isMailWish, toNextDigest } from './core/wish';
import { toPath } from './core/write-letter';
import { createKeepRobots } from './use-cases/keep-robots';

/** A page says what is new; what is older stands in the lists of review and channels. */
const LISTED = 100;

const notices = ({ strapi }: { strapi: Core.Strapi }) => {
  const { sql, transact } = strapiDatabase(strapi);
  const clock = strapi.get('gongkai.clock') as Clock;
  const macs = strapi.get('gongkai.register-macs') as RegisterMacs;
  const readable = async (person: string, rows: OwnNotice[]) => {
    const reader = await readReader(sql, person, { clock, macs });
    const cases = rows.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
    const places = await readPlacesOfCases(sql, [...new Set(cases)]);
    const own = reader ? keepReadable(rows, { reader, places }) : [];
    return own.map((one) => ({ ...one, path: toPath(one) }));
  };
  const list = async (person: string, unread: boolean) =>
    readable(person, await readOwnNotices(sql, { person, unread, limit: LISTED }));
  return {
    read: async ({ ref: person }: Actor, unreadOnly: boolean) => {
      const unread = await list(person, true);
      const results = unreadOnly ? unread : await list(person, false);
      const [unreadCount, newestId] = [unread.length, unread[0]?.noticeId ?? 0];
      return { results, unreadCount, newestId, mail: await readWish(sql, person) };
    },
    markRead: (noticeId: number, allBefore: boolean, { ref: person }: Actor) =>
      markRead(sql, { person, noticeId, allBefore }),
    saveWish: async (mail: unknown, { ref: person }: Actor): Promise<Outcome> => {
      if (!isMailWish(mail)) return refuse('notice.bad-wish');
      const now = clock.now();
      const digestAt = toNextDigest(now);
      await transact((trx) => saveWish(trx, { person, mail, digestAt, now }));
      return { ok: true };
    },
    readMailHealth: () => readMailHealth(sql),
  };
};

const robots = ({ strapi }: { strapi: Core.Strapi }) =>
  createKeepRobots({
    ...{ database: strapiDatabase(strapi), clock: strapi.get('gongkai.clock') as Clock },
    robots: createRobotList(strapi.get('gongkai.secret-box') as SecretBox),
    send: createRobotSender(toIsDenied(readEnv().OUTGOING_INNER)),
  });

export const services = { notices, robots };
export type NoticeServices = {
  notices: ReturnType<typeof notices>;
  robots: ReturnType<typeof robots>;
};
