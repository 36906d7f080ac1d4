// Wiring that needs no Strapi: the worker tells and sends.
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { Clock } from '../../../src/platform/clock';
import type { Logger } from '../../../src/platform/logger';
import { toIsDenied } from '../../../src/platform/outgoing/is-private-address';
import type { SecretBox } from '../../../src/platform/secret-box';
import { createReadWorkCalendar } from '../../../src/platform/sql/read-work-calendar';
import type { Database } from '../../../src/platform/sql/sql';
import { eventStore } from './adapters/event-store';
import { createMailStore } from './adapters/mail-store';
import { createRobotList } from './adapters/robot-list';
import { createRobotSender } from './adapters/robot-sender';
import { robotStore } from './adapters/robot-store';
import { createSmtpMailer, type SmtpSettings } from './adapters/smtp-mailer';
import {
  createCollectNotices,
  createWatchDeliveries,
  createWatchTasks,
} from './use-cases/collect-notices';
import { createSendByRobots } from './use-cases/send-by-robots';
import { createSendMails } from './use-cases/send-mails';

type Deps = {
  database: Database;
  clock: Clock;
  macs: RegisterMacs;
  logger: Logger;
  /** Null: no mail server is set, and people are told on the desk only. */
  smtp: SmtpSettings | null;
  /** Of the addresses of robots. */
  secrets: SecretBox;
  /** Address of the admin as people open it. */
  adminUrl: string;
  liveLimitMs: number;
  /** OUTGOING_INNER: inner addresses where robots may be. */
  innerRanges: readonly string[];
};

export const createNotices = ({ smtp, liveLimitMs, secrets, innerRanges, ...deps }: Deps) => {
  const { database, clock, macs, logger, adminUrl } = deps;
  const telling = {
    ...{ database, clock, events: eventStore, configured: smtp !== null, liveLimitMs },
    readCalendar: createReadWorkCalendar(),
  };
  const mailer = smtp && createSmtpMailer(smtp);
  const mails = createMailStore({ clock, macs });
  return {
    /** `() => Promise<number>` */
    collect: createCollectNotices(telling),
    /** `() => Promise<number>` */
    watchDeliveries: createWatchDeliveries(telling),
    /** `() => Promise<number>` */
    watchTasks: createWatchTasks(telling),
    /** `() => Promise<number>` */
    sendMails: createSendMails({ database, mails, mailer, adminUrl, logger }),
    /** `() => Promise<number>` */
    sendByRobots: createSendByRobots({
      ...{ database, clock, adminUrl, logger, messages: robotStore },
      send: createRobotSender(toIsDenied(innerRanges)),
      robots: createRobotList(secrets),
    }),
  };
};
