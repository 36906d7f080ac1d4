import { createRequire } from 'node:module';
import path from 'node:path';

import { toItemType } from '../../contracts/item';

type EventManager = { emitEvent(eventName: string, entry: unknown): void };
type EventsModule = { createEventManager(strapi: unknown, uid: string): EventManager };

/** Strapi curries it, so it must declare both parameters. */
const SILENT: EventManager = { emitEvent: (_eventName, _entry) => undefined };

/**
 * Repairs: after each save Strapi loads the whole document anew and sends it as an event, which a webhook carries to any
 * address: unreviewed text would leave the house. Working copies raise no such event; columns and departments still do.
 * It also saves five statements a save, and a rejection that nobody awaits when the database goes meanwhile.
 * Call in register(), before the first document is touched. Throws where an upgrade has moved the part.
 */
export const keepWorkingCopiesIn = (): void => {
  const requireFromStrapi = createRequire(require.resolve('@strapi/strapi/package.json'));
  const core = path.dirname(requireFromStrapi.resolve('@strapi/core/package.json'));
  const file = path.join(core, 'dist/services/document-service/events.js');
  const events = requireFromStrapi(file) as EventsModule;
  const create = events.createEventManager;
  if (typeof create !== 'function') throw new Error('strapi.events-moved');
  events.createEventManager = (strapi, uid) => (toItemType(uid) ? SILENT : create(strapi, uid));
};
