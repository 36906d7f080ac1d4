// Normative documents and interpretations on the desk of a test, saved by the editor.
import type { ItemKey } from '../../src/contracts/item';
import { aNewsPost, type TestCms } from './test-cms';

const DOCUMENT = 'api::normative-document.normative-document';
const INTERPRETATION = 'api::interpretation.interpretation';
let made = 0;

/** Saves a complete normative document but for its index number; each has a document number of its own. */
export const saveDocument = async (cms: TestCms, traits: object = {}, locale = 'zh-Hans') => {
  made += 1;
  const data = {
    ...aNewsPost(cms),
    title: `管理办法${made}`,
    documentNumber: `宁环规〔2026〕${made}号`,
    issuingBody: '自治区生态环境厅',
    genreCategory: 'measures',
    subjectCategory: 'building-and-environment',
    effectiveOn: '2026-04-01',
    validity: 'in-force',
    ...traits,
  };
  const { documentId } = (await cms.as('editor', () =>
    cms.strapi.documents(DOCUMENT).create({ data, locale } as never),
  )) as unknown as { documentId: string };
  return { type: 'normative-document', documentId, locale } satisfies ItemKey;
};

/** Saves a complete interpretation of one document. */
export const saveInterpretation = async (cms: TestCms, interprets: string, traits: object = {}) => {
  const data = {
    ...aNewsPost(cms),
    title: '一图读懂管理办法',
    interprets: [interprets],
    interpretationForm: 'graphic-explanation',
    interpreter: '法规处',
    ...traits,
  };
  const saved = (await cms.as('editor', () =>
    cms.strapi.documents(INTERPRETATION as never).create({ data, locale: 'zh-Hans' } as never),
  )) as unknown as { documentId: string };
  return {
    type: 'interpretation',
    documentId: saved.documentId,
    locale: 'zh-Hans',
  } satisfies ItemKey;
};
