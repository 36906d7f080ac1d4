// The demo's exemplars in the desk of a test: a document with all that it can have, its interpretation, news, posts.
import { saveUnit, showExemplars } from '../../src/cli/demo/desk/show-exemplars';
import { openOffice } from '../../src/cli/replay/office';
import { prepareState } from '../../src/cli/replay/state-store';
import type { TestCms } from './test-cms';

const COLUMNS = {
  'normative-documents': '规范性文件',
  interpretation: '政策解读',
  'department-news': '厅内动态',
  education: '宣传教育',
};

type Made = { documentId: string };

export const makeExemplars = async (cms: TestCms): Promise<void> => {
  const { strapi, database } = cms;
  await prepareState(database.urls.owner, database.urls.app);
  const office = await openOffice(strapi);
  await saveUnit(strapi, office);
  const make = (uid: string, data: object) =>
    cms.as(
      'administrator',
      () => strapi.documents(uid as never).create({ data } as never) as Promise<Made>,
    );
  const columns = new Map<string, string>();
  for (const [order, [slug, nameZh]] of Object.entries(COLUMNS).entries()) {
    const made = await make('api::column.column', { slug, nameZh, nameEn: slug, order: order + 2 });
    columns.set(slug, made.documentId);
  }
  const water = await make('api::department.department', { nameZh: '水生态环境处', order: 2 });
  const departments = new Map([['water', water.documentId]]);
  await showExemplars(strapi, office, new Date(), { columns, departments, pictures: new Map() });
};
