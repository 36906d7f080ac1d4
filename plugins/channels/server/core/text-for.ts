import { toAccountTexts } from '../../../../src/contracts/post-limits';
import {
  type FileReference,
  filesOf,
  type RevisionContent,
} from '../../../../src/contracts/revision';
import { toBodyText } from '../../../../src/platform/html/body-to-text';

/** What a person posts by hand at one account. */
export type AccountText = {
  title: string;
  summary: string;
  text: string;
  link: string;
  /** Each once: cover, pictures, attachments. */
  files: FileReference[];
};

/** The texts for one account: its variant's, else the common ones; and the files that go with them. */
export const textFor = (content: RevisionContent, accountId: string): AccountText => {
  return {
    ...toAccountTexts({ ...content, bodyText: toBodyText(content.body) }, accountId),
    link: content.link ?? '',
    files: filesOf(content),
  };
};
