import type { FigureRow } from '../../../../src/contracts/figures';

/** The channel figures of section 一 of the report. */
export type ChannelFigures = {
  portal: number;
  /** Of the portal's, not in addition to them: formats 图文 and 视频. */
  portalMultimedia: number;
  wechat: number;
  weibo: number;
};

const MULTIMEDIA = new Set(['text-and-pictures', 'video']);

/** From figures by channel and format (counted as new). */
export const toChannelFigures = (rows: readonly FigureRow[]): ChannelFigures => {
  const sumOf = (channel: string, hasFormat: (format: string) => boolean = () => true) =>
    rows
      .filter(({ values }) => values.channel === channel && hasFormat(values.format ?? ''))
      .reduce((sum, { number }) => sum + number, 0);
  return {
    portal: sumOf('portal'),
    portalMultimedia: sumOf('portal', (format) => MULTIMEDIA.has(format)),
    wechat: sumOf('wechat'),
    weibo: sumOf('weibo'),
  };
};
