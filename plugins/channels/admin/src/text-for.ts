import type { RevisionContent } from '../../../../src/contracts/revision';

export type AccountText = {
  title: string;
  summary: string;
  text: string;
  link: string;
  pictureNames: string[];
};

/** The texts for one account: its variant's, else the common ones. */
export const textFor = (
  { title, summary, body, link, pictures, variants }: RevisionContent,
  accountId: string,
): AccountText => {
  const own = variants[accountId];
  return {
    title: own?.title ?? title ?? '',
    summary: own?.summary ?? summary ?? '',
    text: own?.text ?? body.text ?? '',
    link: link ?? '',
    pictureNames: pictures.map(({ name }) => name),
  };
};
