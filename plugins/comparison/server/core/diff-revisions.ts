import type { RevisionContent } from '../../../../src/contracts/revision';
import type { RevisionDiff } from '../../../../src/contracts/revision-diff';
import { keyOfNode, toBodyBlocks } from './body-blocks';
import { createBudget } from './budget';
import { diffBlocks } from './diff-blocks';
import { diffFields } from './diff-fields';
import { diffFiles } from './diff-files';

/**
 * What a reader would find changed between two revisions. The work is bounded whatever they hold: beyond it, parts are
 * shown as a whole and the answer says so.
 */
export const diffRevisions = (before: RevisionContent, after: RevisionContent): RevisionDiff => {
  const budget = createBudget();
  const fields = diffFields(before, after, budget);
  const [older, newer] = [toBodyBlocks(before.body), toBodyBlocks(after.body)];
  const isSame =
    older.length === newer.length &&
    older.every((block, at) => {
      const other = newer[at];
      return other !== undefined && keyOfNode(block) === keyOfNode(other);
    });
  const body = isSame ? null : diffBlocks(older, newer, budget);
  return { fields, files: diffFiles(before, after), body, coarse: budget.coarse, cut: budget.cut };
};
