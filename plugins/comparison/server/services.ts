import { diffRevisions } from './core/diff-revisions';
import { diffTexts } from './core/diff-texts';
import { pairFiles } from './core/pair-files';

const revisions = () => ({ diff: diffRevisions, pairFiles, diffTexts });

export const services = { revisions };
