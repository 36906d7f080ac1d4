import type { ChannelFigures } from '../../../plugins/annual-report/server/core/channel-figures';
import { DOCUMENT_COUNT } from '../corpus/corpus';

export type Comparison = {
  name: string;
  nameZh: string;
  expected: number;
  found: number;
  equal: boolean;
};

/** What the pipeline counted, to be held against the targets. */
export type FoundFigures = ChannelFigures & { normativeDocuments: number; interpretations: number };

const NAMES_ZH: Readonly<Record<keyof FoundFigures, string>> = {
  portal: '门户网站信息',
  portalMultimedia: '其中图文和视频',
  wechat: '微信发布',
  weibo: '微博发布',
  normativeDocuments: '规范性文件',
  interpretations: '政策解读',
};

/** Every figure beside its target, in the order of the report. */
export const compareFigures = (targets: ChannelFigures, found: FoundFigures): Comparison[] => {
  const expected: FoundFigures = {
    ...targets,
    normativeDocuments: DOCUMENT_COUNT,
    interpretations: DOCUMENT_COUNT,
  };
  return (Object.keys(NAMES_ZH) as (keyof FoundFigures)[]).map((name) => ({
    name,
    nameZh: NAMES_ZH[name],
    expected: expected[name],
    found: found[name],
    equal: expected[name] === found[name],
  }));
};

/** For people: one line a figure, the differences marked. */
export const toComparisonTable = (rows: readonly Comparison[]): string =>
  [
    '          年报 expected   系统 found',
    ...rows.map(({ nameZh, name, expected, found, equal }) =>
      [
        String(expected).padStart(17),
        String(found).padStart(12),
        equal ? '  一致 equal    ' : '  不一致 DIFFERS',
        `${nameZh} ${name}`,
      ].join('  '),
    ),
  ].join('\n');
