import { toInstant } from '../../corpus/calendar';
import { AMENDING_ARTICLES, TRIAL_ARTICLES, writeDocument } from './document-texts';
import { BODY, common, type Days, type Exemplar, toPlace } from './exemplar';

const DOCUMENT = {
  issuingBody: BODY,
  subjectCategory: 'building-and-environment',
  validity: 'in-force',
  format: 'text',
};

const year = (day: string) => day.slice(0, 4);

const createTrial = ({ trial }: Days): Exemplar => ({
  key: 'desk/document-trial',
  type: 'normative-document',
  locale: 'zh-Hans',
  aim: 'public',
  at: toInstant(trial, '10:00:00'),
  data: (ids) => ({
    ...common,
    ...DOCUMENT,
    ...toPlace(ids, 'normative-documents'),
    title: '宁夏回族自治区入河排污口监督管理办法（试行）',
    summary: '入河排污口设置、监测和监督管理的试行规定。',
    body: TRIAL_ARTICLES,
    issuedOn: trial,
    effectiveOn: trial,
    documentNumber: `宁环规发〔${year(trial)}〕6号`,
    indexNumber: `640000-107/${year(trial)}-00106`,
    genreCategory: 'measures',
  }),
});

const createRevised = ({ revised }: Days): Exemplar => ({
  key: 'desk/document',
  type: 'normative-document',
  locale: 'zh-Hans',
  aim: 'public',
  at: toInstant(revised, '09:30:00'),
  data: (ids, files, documentOf) => ({
    ...common,
    ...DOCUMENT,
    ...toPlace(ids, 'normative-documents'),
    title: '宁夏回族自治区入河排污口监督管理办法',
    summary: '规定入河排污口的分类、审核与登记、监测频次和信息公开，同时废止试行办法。',
    body: writeDocument(files),
    issuedOn: revised,
    effectiveOn: revised,
    expiresOn: `${Number(year(revised)) + 5}${revised.slice(4, 8)}01`,
    documentNumber: `宁环规发〔${year(revised)}〕8号`,
    indexNumber: `640000-107/${year(revised)}-00103`,
    genreCategory: 'measures',
    keywords: '入河排污口；监督管理；分类监测',
    repeals: [documentOf('desk/document-trial')],
    documentFile: files.measures.id,
    attachments: [files.form.id],
  }),
});

const createAmending = ({ last }: Days): Exemplar => ({
  key: 'desk/document-amending',
  type: 'normative-document',
  locale: 'zh-Hans',
  aim: 2,
  at: toInstant(last, '15:10:00'),
  data: (ids, _files, documentOf) => ({
    ...common,
    ...DOCUMENT,
    ...toPlace(ids, 'normative-documents'),
    title: '关于修改《宁夏回族自治区入河排污口监督管理办法》的决定',
    summary: '登记即时办结，名录每季度更新。',
    body: AMENDING_ARTICLES,
    issuedOn: last,
    effectiveOn: last,
    documentNumber: `宁环规发〔${year(last)}〕9号`,
    indexNumber: `640000-107/${year(last)}-00104`,
    genreCategory: 'decision',
    amends: [documentOf('desk/document')],
  }),
});

/** The trial measures, what repeals them, and what would amend that. */
export const createDocuments = (days: Days): Exemplar[] => [
  createTrial(days),
  createRevised(days),
  createAmending(days),
];
