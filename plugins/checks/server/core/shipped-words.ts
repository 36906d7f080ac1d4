// What the list holds until somebody saves one: forms that inspections named in public notices (facts/domain.md §8.2), and
// common slips of official writing.
import type { WordEntry } from '../../../../src/contracts/word-list';

const always =
  (severity: WordEntry['severity']) =>
  (pair: readonly [string, string]): WordEntry => ({
    wrong: pair[0],
    right: pair[1],
    severity,
    fromOn: null,
    untilOn: null,
  });

/** 严重表述错误: names of state and government. One of them fails a site's inspection. */
const GRAVE = [
  ['中华人民共合国', '中华人民共和国'],
  ['中华人民大和国', '中华人民共和国'],
  ['中共人民共和国', '中华人民共和国'],
  ['中华人共和国', '中华人民共和国'],
  ['攻府', '政府'],
  ['领导小姐', '领导小组'],
  ['扫黑险恶', '扫黑除恶'],
] as const;

const SLIPS = [
  ['秸杆', '秸秆'],
  ['党史教育', '党史学习教育'],
  ['帐户', '账户'],
  ['布署', '部署'],
  ['做为', '作为'],
  ['按装', '安装'],
  ['座落', '坐落'],
  ['渡过节日', '度过节日'],
  ['其它', '其他'],
  ['截止目前', '截至目前'],
  ['PM2·5', 'PM2.5'],
  ['环保部', '生态环境部'],
] as const;

export const SHIPPED_WORDS: readonly WordEntry[] = [
  ...GRAVE.map(always('block')),
  ...SLIPS.map(always('warn')),
];
