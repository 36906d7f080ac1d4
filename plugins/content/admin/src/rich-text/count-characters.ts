// 字数 as Chinese offices count them: every character that is no space, punctuation among them.
const COUNTED = /[^\s\u200b\u200c\u200d\ufeff\ufffc]/gu;

export const countCharacters = (text: string): number => text.match(COUNTED)?.length ?? 0;
