// Strapi's import, export and transfer: from outside by a transfer token, and with the rights of whoever runs commands.
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { findRoot } from '../../../find-root';
import { ofHttp } from '../answers';
import type { Desk } from '../desk';
import type { Answer, SideDoor } from '../side-door';

/** As far as `strapi export` and `strapi import` use it. */
type Engine = { transfer(): Promise<unknown> };
type DataTransfer = {
  engine: { createTransferEngine(source: unknown, destination: unknown, options: object): Engine };
  file: {
    providers: {
      createLocalFileSourceProvider(options: object): unknown;
      createLocalFileDestinationProvider(options: object): unknown;
    };
  };
  strapi: {
    providers: {
      createLocalStrapiSourceProvider(options: object): unknown;
      createLocalStrapiDestinationProvider(options: object): unknown;
    };
    getIgnoredOfficialTransferTypes(): string[];
  };
};

/** A part of Strapi's own that is no dependency of ours. */
const load = (): DataTransfer => {
  const ofStrapi = createRequire(path.join(findRoot(), 'node_modules/@strapi/strapi/package.json'));
  return ofStrapi('@strapi/data-transfer') as DataTransfer;
};

const PLAIN = { encryption: { enabled: false }, compression: { enabled: false } };

/** Accounts and what they may do stay, as with `strapi import`; the file has none. */
const isKept = (uid: string) => uid.startsWith('admin::') || uid.startsWith('plugin::i18n');

/** `strapi export`, the desk changed, `strapi import --force`: everything on the desk is deleted and put back. */
const roundTrip = async ({ system }: Desk): Promise<void> => {
  const transfer = load();
  const { strapi } = system;
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-transfer-'));
  const getStrapi = () => strapi;
  const options = { versionStrategy: 'ignore', schemaStrategy: 'ignore', exclude: ['files'] };
  const entities = [{ filter: ({ type }: { type: string }) => !isKept(type) }];
  const transforms = {
    entities,
    links: [
      {
        filter: ({ left, right }: { left: { type: string }; right: { type: string } }) =>
          !isKept(left.type) && !isKept(right.type),
      },
    ],
  };
  const run = (source: unknown, destination: unknown) =>
    transfer.engine
      .createTransferEngine(source, destination, { ...options, transforms })
      .transfer();
  try {
    const file = path.join(folder, 'desk');
    await run(
      transfer.strapi.providers.createLocalStrapiSourceProvider({ getStrapi, autoDestroy: false }),
      transfer.file.providers.createLocalFileDestinationProvider({
        file: { path: file },
        ...PLAIN,
      }),
    );
    await system.sql(`update public.news_posts set title = '导入之前'`);
    const uids = Object.keys(strapi.contentTypes);
    const exclude = [...uids.filter(isKept), ...transfer.strapi.getIgnoredOfficialTransferTypes()];
    await run(
      transfer.file.providers.createLocalFileSourceProvider({
        file: { path: `${file}.tar` },
        ...PLAIN,
      }),
      transfer.strapi.providers.createLocalStrapiDestinationProvider({
        getStrapi,
        autoDestroy: false,
        strategy: 'restore',
        restore: {
          entities: { exclude },
          assets: false,
          configuration: { webhook: true, coreStore: false },
        },
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const ofCommand = async (work: () => Promise<void>): Promise<Answer> => {
  await work();
  return { refused: false, said: '完成 done' };
};

export const REMOTE_TRANSFER_DOORS: readonly SideDoor[] = [
  {
    entrance: 'strapi transfer，从别处 from outside',
    attempt: '推送、拉取、取得令牌 push, pull, make a transfer token',
    outcome: 'refused',
    try: (desk) => {
      const { administrator } = desk.as;
      const token = {
        name: '转移',
        description: '',
        permissions: ['push', 'pull'],
        lifespan: null,
      };
      return Promise.all([
        ofHttp(administrator('POST', '/admin/transfer/tokens', token)),
        ofHttp(administrator('GET', '/admin/transfer/runner/push')),
        ofHttp(administrator('GET', '/admin/transfer/runner/pull')),
        ofHttp(desk.program('GET', '/admin/transfer/runner/push')),
      ]);
    },
  },
];

export const IMPORT_DOORS: readonly SideDoor[] = [
  {
    entrance: 'strapi export、strapi import',
    attempt: '全部删除后重新导入 the whole desk deleted and put back from a file',
    outcome: 'works',
    try: (desk) => ofCommand(() => roundTrip(desk)),
    check: async ({ system, item }) => {
      const [row] = await system.sql<{ title: string }>(
        `select title from public.news_posts where document_id = $1`,
        [item.approved.documentId],
      );
      if (row === undefined) return 'the import put nothing back';
      return row.title === '导入之前' ? 'the import changed nothing on the desk' : undefined;
    },
  },
];
