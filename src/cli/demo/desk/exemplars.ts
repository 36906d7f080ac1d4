import { toShanghaiDay } from '../../../platform/clock';
import { isWorkingDay, listDays } from '../../corpus/calendar';
import { createDocuments } from './document-exemplars';
import type { Days, Exemplar } from './exemplar';
import { createInterpretation, createNews, createPosts } from './item-exemplars';

const DAY_MS = 24 * 3600 * 1000;

/** Working days before the sample's end; the trial measures are from its beginning. */
const toDays = (begunAt: Date): Days => {
  const [from, to] = [begunAt.getTime() - 360 * DAY_MS, begunAt.getTime() - DAY_MS].map((at) =>
    toShanghaiDay(new Date(at)),
  );
  const worked = listDays(from ?? '', to ?? '').filter(isWorkingDay);
  const day = (at: number) => worked.at(at) ?? to ?? '';
  return { trial: day(3), revised: day(-8), before: day(-2), last: day(-1) };
};

/** In the order in which they are made: what others name comes first. */
export const createExemplars = (begunAt: Date): Exemplar[] => {
  const days = toDays(begunAt);
  return [
    ...createDocuments(days),
    createInterpretation(days),
    ...createNews(days),
    ...createPosts(days),
  ];
};
