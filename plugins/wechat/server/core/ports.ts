import type { ServiceAnswer } from '../../../../src/contracts/service-answer';

/** `neverLeft`: it certainly did not arrive. */
export type WechatAnswer = ServiceAnswer | { kind: 'no-answer'; code: string; neverLeft: boolean };
export type UploadedFile = { bytes: Uint8Array; name: string; mime: string };

/** Each call once. */
export type WechatClient = {
  post(
    base: string,
    path: string,
    query: Record<string, string>,
    body: object,
  ): Promise<WechatAnswer>;
  upload(
    base: string,
    path: string,
    query: Record<string, string>,
    file: UploadedFile,
  ): Promise<WechatAnswer>;
};

export type PictureUse = 'cover' | 'text';
/** null: it cannot be made fit. */
export type FitPicture = (bytes: Uint8Array, use: PictureUse) => Promise<UploadedFile | null>;

export type WechatDeps = {
  client: WechatClient;
  fitPicture: FitPicture;
  now: () => Date;
  portalUrl: string;
  /** What an upload was answered, by account, use and hash; an upload repeated is no harm. */
  uploads: Map<string, string>;
  /** How long a submission that broke may still turn up while its draft stands. */
  settleMs: number;
};
