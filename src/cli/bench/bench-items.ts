import { type CorpusItem, createCorpus } from '../corpus/corpus';

/** News posts of the portal, as many as asked: the same for both sides and for each run. */
export const createBenchItems = (number: number): CorpusItem[] => {
  const figures = {
    portal: number + 4,
    portalMultimedia: Math.floor(number * 0.16),
    wechat: 1,
    weibo: 1,
  };
  const { items } = createCorpus({ seed: 42, from: '2020-01-01', to: '2020-12-31', figures });
  return items.filter(({ type }) => type === 'news-post');
};
