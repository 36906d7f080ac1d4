// What every connector must keep to, whichever channel it serves. It is asked for orders of one item, in order.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { manualConnector } from '../../plugins/channels/server/adapters/manual-connector';
import { createSite } from '../../plugins/site/server/create-site';
import { loadConnectors } from '../../src/connectors/load-connectors';
import {
  type Connector,
  type DeliveryOrder,
  type Held,
  type Intent,
  NO_LIMITS,
} from '../../src/contracts/channel';
import type { ConnectorTools } from '../../src/contracts/connector-tools';
import { EMPTY_SITE_SETTINGS } from '../../src/contracts/site-settings';
import { systemClock } from '../../src/platform/clock';
import { openFileStore } from '../../src/platform/files/file-store';
import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { aRevision, itemOf, recordingConnector } from '../integration/channels-register';
import { BOARD_TOKEN, openBoard } from '../support/board-server';
import { memoryTools } from '../support/connector-tools';
import { TEST_MACS } from '../support/register-macs';
import { createTestDatabase } from '../support/test-database';

type Opened = {
  connector: Connector;
  close(): Promise<void>;
  /** What the account needs. */
  given?: Parameters<typeof memoryTools>[0];
  /** Of a connector that reaches out: makes its service cut the next answer off. */
  cut?: (when: 'before' | 'after') => void;
  /** Mutations that reached the service. */
  mutations?: readonly string[];
};

const openPortal = async (): Promise<Opened> => {
  const testDatabase = await createTestDatabase();
  const database = openPoolDatabase(testDatabase.urls.app);
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-connector-'));
  const { connector } = createSite({
    macs: TEST_MACS,
    database,
    siteDir: path.join(folder, 'site'),
    files: openFileStore({ dir: path.join(folder, 'files') }),
    clock: systemClock,
    portalUrl: 'https://portal.example',
  });
  const close = async () => {
    await database.close();
    await testDatabase.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { connector, close };
};
const inMemory = (connector: Connector) => (): Promise<Opened> =>
  Promise.resolve({ connector, close: () => Promise.resolve() });

const openExample = async (): Promise<Opened> => {
  const board = await openBoard();
  const [connector] = await loadConnectors(['./docs/example-connector/index.mjs'], process.cwd());
  if (!connector) throw new Error('no example');
  return {
    ...{ connector, close: board.close, mutations: board.mutations },
    given: { settings: { base: board.url }, secrets: { token: BOARD_TOKEN } },
    cut: (when) => {
      board.fault = `cut-${when}`;
    },
  };
};

const orderOf = (
  connector: Connector,
  documentId: string,
  { act, publicationId, held }: { act: Intent; publicationId: number; held: Held | null },
) => {
  const { name } = connector;
  const order: DeliveryOrder = {
    deliveryId: publicationId,
    publicationId,
    account: {
      accountId: name,
      channel: name,
      connector: name,
      nameZh: name,
      nameEn: name,
      enabled: true,
    },
    act,
    item: itemOf(documentId),
    revision:
      act === 'withdraw'
        ? null
        : {
            fingerprint: String(publicationId).repeat(64),
            content: aRevision({ documentId, title: `第${publicationId}版` }),
          },
    publishedAt: new Date('2020-03-05T01:30:00Z'),
    firstPublishedAt: new Date('2020-03-05T01:30:00Z'),
    held,
    site: { version: 0, settings: EMPTY_SITE_SETTINGS },
  };
  return order;
};

describe.each([
  ['portal', openPortal, true],
  ['manual', inMemory(manualConnector), false],
  ['recording', () => inMemory(recordingConnector('recording'))(), true],
  ['board', openExample, true],
])('the %s connector', (name, open, actsItself) => {
  let opened: Opened;
  let connector: Connector;
  let tools: ConnectorTools;
  /** Each test has an item of its own. */
  let documents = 0;
  let before = 0;
  beforeAll(async () => {
    opened = await open();
    ({ connector } = opened);
  });
  beforeEach(() => {
    documents += 1;
    before = opened.mutations?.length ?? 0;
    tools = memoryTools(opened.given);
  });
  afterAll(() => opened.close());
  const order = (act: Intent, publicationId: number, held: Held | null = null) =>
    orderOf(connector, `doc${documents}`, { act, publicationId, held });
  const held = { publicationId: 1, address: null, externalId: null };

  it('has the name by which accounts choose it', () => {
    expect(connector.name).toBe(name);
  });

  it('answers a look-up with what stands there: this very publication, or not', async () => {
    expect(await connector.lookUp(order('publish', 1), tools)).toEqual({ kind: 'absent' });
    if (!actsItself) return;
    expect(await connector.publish(order('publish', 1), tools)).toMatchObject({
      kind: 'confirmed',
    });
    expect(await connector.lookUp(order('publish', 1), tools)).toMatchObject({ kind: 'found' });
    expect(await connector.lookUp(order('update', 2, held), tools)).toEqual({ kind: 'absent' });
    expect(await connector.update(order('update', 2, held), tools)).toMatchObject({
      kind: 'confirmed',
    });
    expect(await connector.lookUp(order('update', 2, held), tools)).toMatchObject({
      kind: 'found',
    });
    expect(await connector.lookUp(order('withdraw', 3, held), tools)).toEqual({ kind: 'absent' });
    expect(await connector.withdraw(order('withdraw', 3, held), tools)).toMatchObject({
      kind: 'confirmed',
    });
    expect(await connector.lookUp(order('withdraw', 3, held), tools)).toMatchObject({
      kind: 'found',
    });
  });

  it('does the same act twice without harm', async () => {
    const first = await connector.publish(order('publish', 1), tools);
    expect(await connector.publish(order('publish', 1), tools)).toMatchObject({ kind: first.kind });
    const gone = await connector.withdraw(order('withdraw', 2, held), tools);
    expect(await connector.withdraw(order('withdraw', 2, held), tools)).toMatchObject({
      kind: gone.kind,
    });
  });

  it('either does it or says in Chinese that a person must', async () => {
    for (const act of ['publish', 'update', 'withdraw'] as const) {
      const outcome = await connector[act](order(act, 1, act === 'publish' ? null : held), tools);
      if (actsItself) expect(outcome.kind).toBe('confirmed');
      else {
        expect(outcome).toMatchObject({
          kind: 'needs-person',
          message: expect.stringMatching(/手工/) as string,
        });
      }
    }
  });

  it('says what an account of it needs, and what fits', async () => {
    for (const { name: field, kind, labelZh, labelEn, ...more } of connector.fields) {
      expect(field).toMatch(/^[a-z][a-z0-9.-]{0,60}$/);
      expect([labelZh, labelEn].every(Boolean)).toBe(true);
      if (kind === 'secret') expect(more.default).toBeUndefined();
    }
    const { account } = order('publish', 1);
    expect(Object.keys(connector.limits(account)).sort()).toEqual(Object.keys(NO_LIMITS).sort());
    const needsNothing = connector.fields.length === 0;
    expect(await connector.checkCredentials(account, tools)).toMatchObject({ kind: 'valid' });
    const bare = { ...tools, readSecret: () => Promise.resolve(null) };
    expect(await connector.checkCredentials(account, bare)).toMatchObject({
      kind: needsNothing ? 'valid' : 'invalid',
    });
  });

  it('tells each mutation before it leaves and what came of it, where it says that it does', async () => {
    await connector.publish(order('publish', 1), tools);
    const told = tools.steps.taken().map(({ state }) => state);
    expect(told).toEqual(connector.tellsSteps ? ['prepared', 'sent', 'answered'] : []);
    if (opened.mutations) expect(opened.mutations).toHaveLength(before + 1);
  });

  it.each(['before', 'after'] as const)(
    'is cut off %s the effect: unknown, tried once, and found or absent by a look',
    async (when) => {
      if (!opened.cut) return;
      opened.cut(when);
      expect(await connector.publish(order('publish', 1), tools)).toMatchObject({
        kind: 'unknown',
      });
      expect(opened.mutations).toHaveLength(before + 1);
      expect(tools.steps.taken().map(({ state }) => state)).toEqual(['prepared', 'sent']);
      expect(await connector.lookUp(order('publish', 1), tools)).toMatchObject({
        kind: when === 'after' ? 'found' : 'absent',
      });
      await expect(connector.publish(order('publish', 1), tools)).rejects.toThrow();
      expect(opened.mutations).toHaveLength(before + 1);
    },
  );

  it('without its secret parks the account or needs none, and never throws', async () => {
    const bare = { ...tools, readSecret: () => Promise.resolve(null) };
    const outcome = await connector.publish(order('publish', 1), bare);
    if (connector.fields.every(({ kind }) => kind !== 'secret')) return;
    expect(outcome).toMatchObject({ kind: 'operator-must-act', parks: true });
  });

  it('shows what a revision looks like without a way for a script', async () => {
    const content = aRevision({ title: '<script>alert(1)</script>' });
    const html = await connector.preview(
      { fingerprint: 'a'.repeat(64), content },
      EMPTY_SITE_SETTINGS,
      order('publish', 1).account,
    );
    expect(html).not.toContain('<script>alert');
  });
});
