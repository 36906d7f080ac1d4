import { expect, it } from 'vitest';

import { toApproximate, toSectionOneSentences } from './section-one-sentence';

it('says the 2020 figures as the 2020 report says them', () => {
  const figures = { portal: 8015, portalMultimedia: 1312, wechat: 3246, weibo: 1987 };
  const { exact, stated } = toSectionOneSentences({
    year: 2020,
    agency: '自治区生态环境厅',
    figures,
  });
  expect(stated).toBe(
    '2020年，在自治区生态环境厅门户网站发布信息8015条，微信发布信息3200余条，微博发布信息近2000条，网站发布图文和视频信息1300余条。',
  );
  expect(exact).toBe(
    '2020年，在自治区生态环境厅门户网站发布信息8015条，微信发布信息3246条，微博发布信息1987条，网站发布图文和视频信息1312条。',
  );
});

it.each([
  [0, '0'],
  [42, '42'],
  [999, '999'],
  [1000, '1000'],
  [1001, '1000余'],
  [1079, '1000余'],
  [1080, '近1100'],
  [1099, '近1100'],
])('words %i as %s', (number, words) => expect(toApproximate(number)).toBe(words));
