import type { FileReference } from '../../../../src/contracts/revision';
import type { ServiceAnswer } from '../../../../src/contracts/service-answer';

/** A call as Weibo takes it. `neverLeft`: it certainly did not arrive. */
export type WeiboAnswer = ServiceAnswer | { kind: 'no-answer'; code: string; neverLeft: boolean };

export type Picture = { bytes: Uint8Array; mime: string; name: string };

export type WeiboClient = {
  get(base: string, path: string, fields: Record<string, string>): Promise<WeiboAnswer>;
  post(
    base: string,
    path: string,
    fields: Record<string, string>,
    picture?: Picture,
  ): Promise<WeiboAnswer>;
};

/** null: it cannot be made fit. */
export type FitPicture = (bytes: Uint8Array, file: FileReference) => Promise<Picture | null>;

export type WeiboDeps = {
  client: WeiboClient;
  fitPicture: FitPicture;
  now: () => Date;
  /** The public address of the portal; its domain is the safe domain of the app. */
  portalUrl: string;
  /** After so long what is not in the timeline will not come: 20032 says one or two minutes. */
  appearsWithinMs: number;
};
