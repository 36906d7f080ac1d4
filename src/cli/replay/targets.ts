import { AppError } from '../../platform/app-error';
import { type CorpusFigures, DOCUMENT_COUNT } from '../corpus/corpus';
import report2020 from './report-2020.json';

const REPORTS = [report2020];

/** The documents and their interpretations are there at any scale, and one item more of the portal's. */
const LEAST_PORTAL = 2 * DOCUMENT_COUNT + 1;

/**
 * What the replay of a year must come to: every figure under `publications` of its report (but the visits, which no
 * publication makes), times `scale`, at least one of each.
 */
export const toTargets = (year: number, scale: number): CorpusFigures => {
  const report = REPORTS.find((one) => one.year === year);
  if (!report) {
    const known = REPORTS.map((one) => one.year).join(', ');
    throw new AppError({
      kind: 'invalid',
      code: 'replay.year',
      message: `没有 ${year} 年的年报数据；可用年份：${known}。/ No report of ${year} is known; there is: ${known}.`,
    });
  }
  const of = ({ replay }: { replay: number }) => Math.max(1, Math.round(replay * scale));
  const { portal, portalMultimedia, wechat, weibo } = report.publications;
  const multimedia = of(portalMultimedia);
  return {
    portal: Math.max(of(portal), multimedia + LEAST_PORTAL - 1),
    portalMultimedia: multimedia,
    wechat: of(wechat),
    weibo: of(weibo),
  };
};
