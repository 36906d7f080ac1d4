import { diffRevisions } from './core/diff-revisions';

const revisions = () => ({ diff: diffRevisions });

export const services = { revisions };
