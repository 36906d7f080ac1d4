// 文号 (发文字号): 机关代字〔年份〕序号号, as 《党政机关公文格式》 GB/T 9704 writes it, or 令 with 第…号.

const PLAIN = /^[\p{Script=Han}（）]{1,30}〔(?:19|20)\d{2}〕[1-9]\d{0,4}号$/u;
const ORDER = /^[\p{Script=Han}（）]{0,30}令(?:〔(?:19|20)\d{2}〕)?第[1-9]\d{0,4}号$/u;

export const isDocumentNumber = (number: string): boolean =>
  PLAIN.test(number) || ORDER.test(number);

const toHalfWidthDigits = (text: string) =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** What was probably meant by a number that is not well-formed; null where nobody can tell. */
export const suggestDocumentNumber = (number: string): string | null => {
  const plain = toHalfWidthDigits(number)
    .replace(/\s/gu, '')
    .replace(/[[({【［（｛「『〈《<]((?:19|20)\d{2})年?[\])}】］）｝」』〉》>]/u, '〔$1〕')
    .replace(/^([^〔〕]*\p{Script=Han})((?:19|20)\d{2})年(?=第?\d)/u, '$1〔$2〕')
    .replace(/(第?)0*([1-9]\d*)(号?)$/u, '$1$2号');
  const isOrder = /令(?:〔\d{4}〕)?第?\d+号$/u.test(plain);
  const suggestion = isOrder
    ? plain.replace(/第?(\d+号)$/u, '第$1')
    : plain.replace(/〕第(\d+号)$/u, '〕$1');
  return suggestion !== number && isDocumentNumber(suggestion) ? suggestion : null;
};

/** What is wrong with the form of a number, in Chinese; null where nothing is. */
export const findDocumentNumberProblem = (number: string): string | null => {
  if (isDocumentNumber(number)) return null;
  const suggestion = suggestDocumentNumber(number);
  return suggestion
    ? `文号“${number}”格式有误，建议改为“${suggestion}”`
    : `文号“${number}”格式有误，应为“机关代字〔年份〕序号号”，如“宁环规〔2026〕3号”`;
};
