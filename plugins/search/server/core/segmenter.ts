/** Cuts Chinese into words; the port of jieba. */
export type Segmenter = {
  cut(text: string): string[];
  /** Long words after the shorter ones within them. */
  cutForSearch(text: string): string[];
  /** Further words that are cut as one. */
  learn(words: readonly string[]): void;
};
