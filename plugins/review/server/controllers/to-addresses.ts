import type { Core } from '@strapi/strapi';

import { filesOf, type RevisionContent } from '../../../../src/contracts/revision';

type Files = { addressOf(file: { sha256: string; extension: string }): string };

/** Where whoever reads a case sees the files of its revision, by their ids. */
export const toAddresses = (
  strapi: Core.Strapi,
  content: RevisionContent,
): Record<string, string> => {
  const { addressOf } = strapi.get('gongkai.private-files') as Files;
  return Object.fromEntries(filesOf(content).map((file) => [file.fileId, addressOf(file)]));
};
