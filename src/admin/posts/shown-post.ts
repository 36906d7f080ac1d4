import type { Post } from '../../contracts/post-limits';
import type { ShownPicture } from './shown-picture';

/** A post as its account will get it, with the pictures that go along. */
export type ShownPost = Post & {
  cover: ShownPicture | null;
  pictures: ShownPicture[];
  /** Not the common text, but one that was written for this account. */
  own: boolean;
};
