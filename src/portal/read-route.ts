import type { createReads } from '../../plugins/reads/server/create-reads';
import type { Route } from './route';

const STATUS = { counted: 204, 'left-out': 204, rubbish: 400, foreign: 403 } as const;
const one = (header: string | string[] | undefined): string | undefined => [header].flat()[0];

/** What a page of an item says when it is read (public/assets/count.js): its address as plain text. */
export const toReadRoute = ({
  countRead,
}: Pick<ReturnType<typeof createReads>, 'countRead'>): Route => ({
  ...{ method: 'POST', path: '/read', maxBodyBytes: 500, perMinute: 120 },
  answer: async ({ body, headers, client }) => ({
    status:
      STATUS[
        await countRead({
          page: body.toString('utf8'),
          userAgent: one(headers['user-agent']) ?? '',
          fetchSite: one(headers['sec-fetch-site']),
          client,
        })
      ],
  }),
});
