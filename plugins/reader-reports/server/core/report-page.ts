// The page on which a reader reports a mistake: the item's own page with the form in the place of its text, so that head,
// foot, theme and language are those of the site. Pure: text in, text out.
import { LONGEST, SHORTEST, type WordsProblem } from './check-words';

type Language = 'zh-Hans' | 'en';
export type ReportOutcome = WordsProblem | 'taken' | 'full' | null;

const WORDS = {
  'zh-Hans': {
    title: '报告错误',
    about: '页面：',
    label: '错在哪里',
    hint: `请写出有误的文字和您认为正确的内容，${SHORTEST} 至 ${LONGEST} 字。请勿填写姓名、电话等个人信息；这里不办理咨询和投诉。`,
    trap: '请勿填写',
    send: '提交',
    back: '返回原页面',
    taken: '已收到，谢谢。我们会尽快核实。',
    full: '今天收到的反馈较多，请明天再试。',
    'too-short': `请至少写 ${SHORTEST} 个字。`,
    'too-long': `最多 ${LONGEST} 字，请缩短后再提交。`,
    'not-words': '看不出错在哪里。请用文字说明，不要附多个网址。',
  },
  en: {
    title: 'Report a mistake',
    about: 'Page: ',
    label: 'What is wrong',
    hint: `Quote what is wrong and say what it should be, in ${SHORTEST} to ${LONGEST} characters. Give no name, telephone number or other personal data; questions and complaints are not answered here.`,
    trap: 'Leave this empty',
    send: 'Send',
    back: 'Back to the page',
    taken: 'Thank you. We will look into it soon.',
    full: 'Many reports have arrived today. Please try again tomorrow.',
    'too-short': `Please write at least ${SHORTEST} characters.`,
    'too-long': `No more than ${LONGEST} characters, please.`,
    'not-words': 'We cannot see what is wrong. Please say it in words, without several addresses.',
  },
} as const;

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

const toForm = (
  language: Language,
  { address, words, outcome }: { address: string; words: string; outcome: ReportOutcome },
): string => {
  const said = WORDS[language];
  const problem =
    outcome === null ? '' : `<p class="problem" role="alert" id="problem">${said[outcome]}</p>`;
  return `${problem}<form method="post" action="/report">
<input type="hidden" name="page" value="${escape(address)}">
<p><label for="words">${said.label}</label></p>
<p><textarea id="words" name="words" rows="6" required minlength="${SHORTEST}" maxlength="${LONGEST}" aria-describedby="hint">${escape(words)}</textarea></p>
<p class="hint" id="hint">${said.hint}</p>
<p hidden><label>${said.trap} <input name="website" tabindex="-1" autocomplete="off"></label></p>
<p><button type="submit">${said.send}</button></p>
</form>`;
};

export type ReportPage = {
  /** The rendered page of the item. */
  page: string;
  /** Its address, from the slash on. */
  address: string;
  locale: string;
  /** What was written so far. */
  words: string;
  outcome: ReportOutcome;
};

/** undefined: the page has no place for it, as one of a template that is not ours. */
export const toReportPage = ({
  page,
  address,
  locale,
  words,
  outcome,
}: ReportPage): string | undefined => {
  const language: Language = locale === 'zh-Hans' ? 'zh-Hans' : 'en';
  const said = WORDS[language];
  const [, title = ''] = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page) ?? [];
  const main = /(<main\b[^>]*>)[\s\S]*(<\/main>)/;
  if (!main.test(page)) return undefined;
  const isOver = outcome === 'taken' || outcome === 'full';
  const body = isOver
    ? `<p class="told-reader" role="status">${said[outcome]}</p>`
    : toForm(language, { address, words, outcome });
  // The title stands as it is in the page: escaped there, and ours.
  const inner = `<article class="report"><h1>${said.title}</h1><p class="about">${said.about}<a href="${escape(address)}">${title}</a></p>${body}<p><a href="${escape(address)}">${said.back}</a></p></article>`;
  return (
    page
      .replace(main, (_all, open: string, close: string) => `${open}${inner}${close}`)
      .replace(
        /<title>[\s\S]*?<\/title>/,
        `<title>${said.title}</title><meta name="robots" content="noindex">`,
      )
      // What names the item's page is not said of this one, and its reads are not counted here.
      .replace(
        /<(meta name="gongkai-[^>]*|meta property="og:[^>]*|link rel="canonical"[^>]*)>\s*/g,
        '',
      )
      .replace(/<script src="\/assets\/count\.js"[^>]*><\/script>\s*/, '')
      .replace(/<nav class="way[\s\S]*?<\/nav>\s*/, '')
  );
};
