/** Where the site lies on another machine (plugins/push), as what makes it sees that. */
export type SitePush = {
  /** null once these paths below the site's folder stand there as here; else why not, for people, in Chinese. */
  pushNow(paths: readonly string[]): Promise<string | null>;
  /** A path was written or removed here, and follows by itself. */
  mark(path: string): Promise<void>;
  /** Anything may have been. */
  markEverything(): Promise<void>;
};
