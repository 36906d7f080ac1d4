import type { Core } from '@strapi/strapi';

import { columnsWithin } from '../../../src/contracts/columns-within';
import { CAROUSEL, columnOfPlace } from '../../../src/contracts/placement';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { FileReference } from '../../../src/contracts/revision';
import type { VersionedSettings } from '../../../src/contracts/site-settings';
import type { Clock } from '../../../src/platform/clock';
import type { Sql } from '../../../src/platform/sql/sql';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { findItems, placementStore, readChanges } from './adapters/placement-store';
import type { ShownItem } from './core/check-placement';
import { createPlaceItems } from './use-cases/place-items';
import type { Places } from './use-cases/ports';

type Story = Omit<ShownItem, 'publicationId' | 'hasPicture'> & {
  publishedAt: Date;
  cover: FileReference | null;
};
type Rendering = {
  readNewestSettings(sql: Sql): Promise<VersionedSettings>;
  readPlacement(
    sql: Sql,
    place: string,
    locale: string,
  ): Promise<{ placementId: number | null; chosen: number; stories: Story[] }>;
};
type PrivateFiles = { addressOf(file: FileReference): string };

const CHANGES = 20;
const ITEMS = 10;

const placements = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const { sql } = database;
  const clock = strapi.get('gongkai.clock') as Clock;
  const macs = strapi.get('gongkai.register-macs') as RegisterMacs;
  const rendering = () => strapi.plugin('site').service('rendering') as Rendering;
  const readColumns = async (at: Sql) =>
    (await rendering().readNewestSettings(at)).settings.columns;
  const places: Places = {
    readNewest: async (at, place, locale) => {
      const { placementId, chosen, stories } = await rendering().readPlacement(at, place, locale);
      return placementId === null ? null : { placementId, chosen, shown: stories };
    },
    readFamily: async (at, columnId) => {
      const columns = await readColumns(at);
      return columns.some(({ id }) => id === columnId) ? columnsWithin(columns, columnId) : null;
    },
  };
  const toPicture = (cover: FileReference | null): string | null => {
    if (!cover || !/^image\/(?!svg)/.test(cover.mime)) return null;
    const { addressOf } = strapi.get('gongkai.private-files') as PrivateFiles;
    const [small] = [...cover.sizes].sort((a, b) => a.width - b.width);
    return addressOf(small ? { ...cover, ...small } : cover);
  };
  const toLine = ({ type, documentId, title, publishedAt, cover }: Story) => ({
    ...{ type, documentId, title, publishedAt, picture: toPicture(cover) },
  });
  return {
    /** What stands in a place, the columns that have places, and the newest changes. */
    read: async (place: string, locale: string) => {
      const { placementId, chosen, stories } = await rendering().readPlacement(sql, place, locale);
      const changes = await readChanges(sql, CHANGES);
      return {
        basis: placementId,
        items: stories.map(toLine),
        gone: chosen - stories.length,
        columns: (await readColumns(sql)).map(({ id, nameZh, nameEn, parentId, order }) => ({
          ...{ id, nameZh, nameEn, parentId, order },
        })),
        changes: changes.map(({ facts }) => ({
          ...{ place: facts.place, locale: facts.locale, count: facts.items.length },
          ...{ placedByName: facts.placedByName, placedAt: facts.placedAt },
          isGenuine: macs.isGenuine('placement', facts),
        })),
      };
    },
    findItems: async (place: string, locale: string, text: string) => {
      const columnId = columnOfPlace(place);
      const columnIds = columnId === null ? null : await places.readFamily(sql, columnId);
      const withPicture = place === CAROUSEL;
      const found = await findItems(sql, { text, locale, columnIds, withPicture }, ITEMS);
      return found.map(toLine);
    },
    place: createPlaceItems({ database, clock, macs, placements: placementStore, places }),
  };
};

export const services = { placements };
export type PlacementServices = { placements: ReturnType<typeof placements> };
