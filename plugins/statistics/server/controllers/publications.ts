import type { Core } from '@strapi/strapi';

import { recordEvent } from '../../../../src/platform/sql/record-event';
import { currentActor } from '../../../../src/platform/strapi/current-actor';
import { strapiDatabase } from '../../../../src/platform/strapi/strapi-database';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { type Output, takeOutput } from '../core/take-output';
import { toCsv } from '../core/to-csv';
import type { createStatistics } from '../services';

type Ctx = {
  query: Record<string, unknown>;
  set(name: string, value: string): void;
};

export const publications = ({ strapi }: { strapi: Core.Strapi }) => {
  const answer = (fallback: Output) =>
    withAppErrors(async (ctx: Ctx) => {
      const { output, question } = toBody(takeOutput(ctx.query, fallback));
      const statistics = strapi.plugin('statistics').service('figures') as ReturnType<
        typeof createStatistics
      >;
      const { figures } = toBody(await statistics.queryPublications(question));
      if (output === 'json') return figures;
      const { actor } = currentActor(strapi);
      await recordEvent(strapiDatabase(strapi).sql, {
        ...{ action: 'figures.exported', actor: actor.ref },
        subject: { table: 'statistics', id: '' },
        detail: { exported: true, from: figures.from, to: figures.to },
      });
      const name = `publications-${figures.from}-${figures.to}.csv`;
      ctx.set('Content-Type', 'text/csv; charset=utf-8');
      ctx.set('Content-Disposition', `attachment; filename="${name}"`);
      return toCsv(figures);
    });
  return { find: answer('json'), findCsv: answer('csv') };
};
