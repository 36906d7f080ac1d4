export type SearchRefusal =
  | 'search.bad-settings'
  | 'search.moved-on'
  | 'search.group-too-small'
  | 'search.word-too-long'
  | 'search.word-twice'
  | 'search.no-words'
  | 'search.not-on-portal'
  | 'search.too-many';

export const LONGEST_WORD = 20;
export const MOST_WORDS = 10;
export const MOST_LINES = 500;

export const REFUSALS: Record<SearchRefusal, string> = {
  'search.bad-settings': '提交的内容格式不正确，请刷新页面后重试。',
  'search.moved-on': '别人刚刚修改了检索设置，请刷新页面后重试。',
  'search.group-too-small': `一组同义词应有 2 至 ${MOST_WORDS} 个词。`,
  'search.word-too-long': `每个词最多 ${LONGEST_WORD} 字，不能是空白。`,
  'search.word-twice': '这个词已经在另一组同义词中，请先修改那一组。',
  'search.no-words': `请填写 1 至 ${MOST_WORDS} 个检索词。`,
  'search.not-on-portal': '请填写门户上已公开稿件的网址，例如 /news-post/abc.html。',
  'search.too-many': `最多 ${MOST_LINES} 项。`,
};
