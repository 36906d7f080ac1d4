import type { ChannelFigures } from './channel-figures';

/** 近 is said of what misses a full hundred by no more than this. */
const NEARLY = 20;

/** A number as the 2020 report words it: 3246 is 3200余, 1987 is 近2000; below a thousand it stays exact. */
export const toApproximate = (number: number): string => {
  const below = Math.floor(number / 100) * 100;
  if (number < 1000 || number === below) return String(number);
  return below + 100 - number <= NEARLY ? `近${below + 100}` : `${below}余`;
};

type Words = {
  year: number;
  /** As the sentence names the department: 自治区生态环境厅. */
  agency: string;
  figures: ChannelFigures;
};

const toSentence = ({ year, agency, figures }: Words, say: (number: number) => string) =>
  `${year}年，在${agency}门户网站发布信息${figures.portal}条，微信发布信息${say(figures.wechat)}条，` +
  `微博发布信息${say(figures.weibo)}条，网站发布图文和视频信息${say(figures.portalMultimedia)}条。`;

/** The sentence of section 一 with exact figures, and as the 2020 report words it (the portal's figure exact). */
export const toSectionOneSentences = (words: Words) => ({
  exact: toSentence(words, String),
  stated: toSentence(words, toApproximate),
});
