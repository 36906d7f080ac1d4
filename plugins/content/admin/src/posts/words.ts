import { type Language, type Words, wordsIn } from '../../../../../src/admin/words-in';

/** Message id → Chinese and English, of the panel of posts. */
const WORDS: Words = {
  'content.posts.title': ['微信、微博预览和字数', 'WeChat and Weibo posts'],
  'content.posts.none': [
    '选择微信或微博账号后，这里显示各账号的字数和发布效果。',
    'Choose an account of WeChat or Weibo to see how full its post is and how it will look.',
  ],
  'content.posts.own': ['本账号文本', 'own text'],
  'content.posts.name.title': ['标题', 'Title'],
  'content.posts.name.author': ['作者', 'Author'],
  'content.posts.name.summary': ['摘要', 'Summary'],
  'content.posts.name.text': ['正文', 'Text'],
  'content.posts.name.size': ['正文大小', 'Size of text'],
  'content.posts.name.status': ['正文含链接', 'With link'],
  'content.posts.left': ['剩 {number}', '{number} left'],
  'content.posts.over': ['超 {number}', '{number} over'],
  'content.posts.refused': [
    '超过上限，不能提交审核。',
    'Too long for this account: it cannot be submitted.',
  ],
  'content.posts.advice.title': [
    '部分公众号接口只收 32 字，最多 64 字。',
    'Some interfaces of WeChat take 32 characters; 64 at most.',
  ],
  'content.posts.advice.status': [
    '超过 140 字，微博只显示开头，其余折叠；人工发布最多 2000 字。',
    'Weibo folds what is over 140 characters; by hand 2000 at most.',
  ],
  'content.posts.link': ['其中链接 {number} 字。', 'The link takes {number} of them.'],
  'content.posts.digest': [
    '摘要未填，微信取正文前 54 字。',
    'Without a summary WeChat takes the first 54 characters of the text.',
  ],
  'content.posts.card': ['消息列表', 'In the list of messages'],
  'content.posts.share': ['转发卡片', 'When shared'],
  'content.posts.article': ['文章开头', 'Head of the article'],
  'content.posts.no-cover': ['未选封面', 'No cover'],
  'content.posts.no-title': ['（标题）', '(title)'],
  'content.posts.no-text': ['（正文）', '(text)'],
  'content.posts.now': ['刚刚', 'just now'],
  'content.posts.web-link': ['网页链接', 'Web link'],
  'content.posts.more-pictures': ['另有 {number} 张', '{number} more'],
};

export const postWords = (language: Language) => wordsIn(WORDS, language);
