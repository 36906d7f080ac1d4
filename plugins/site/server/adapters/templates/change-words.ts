// Words of corrections and withdrawals, as readers are told of them.

const zh = {
  title: '更正与撤稿',
  note: '更正说明',
  on: '更正时间',
  correction: '更正',
  withdrawal: '撤下',
  formerly: '原网址',
  empty: '暂无更正与撤稿。',
  about: '本站对已公开内容的更正（告知读者的）和撤下的内容，按时间列出，最近的在前。',
};

const en: typeof zh = {
  title: 'Corrections and withdrawals',
  note: 'Correction',
  on: 'Corrected on',
  correction: 'Corrected',
  withdrawal: 'Withdrawn',
  formerly: 'Former address',
  empty: 'Nothing has been corrected or withdrawn yet.',
  about:
    'Corrections of what was public here that readers are told of, and what was withdrawn, newest first.',
};

export const changeWordsOf = (locale: string): typeof zh => (locale === 'zh-Hans' ? zh : en);
