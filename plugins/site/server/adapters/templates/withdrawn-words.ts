// What readers are told at the address of a withdrawn item: the whole list, since nothing else may stand there.
import type { WithdrawalKind } from '../../../../../src/contracts/withdrawal';

const zh = {
  title: '内容已撤下',
  why: {
    'in-error': '本页内容因发布有误，已撤下。',
    merged: '本页内容已并入另一网页，请查看现行内容。',
    'personal-information': '本页内容涉及个人信息保护，已撤下。',
    'not-for-public': '本页内容依法不予公开，已撤下。',
  } satisfies Record<WithdrawalKind, string>,
  on: (day: string) => `撤下日期：${day}`,
  mergedInto: '查看现行内容',
};

const en: typeof zh = {
  title: 'This content has been withdrawn',
  why: {
    'in-error': 'What stood here was published in error and has been withdrawn.',
    merged: 'What stood here is now part of another page. Please read it there.',
    'personal-information': 'What stood here was withdrawn to protect personal information.',
    'not-for-public': 'What stood here is not to be disclosed by law and has been withdrawn.',
  },
  on: (day) => `Withdrawn on ${day}`,
  mergedInto: 'Read it there',
};

export const withdrawnWordsOf = (locale: string): typeof zh => (locale === 'zh-Hans' ? zh : en);
