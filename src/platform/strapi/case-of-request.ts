import { AppError } from '../app-error';

export const noSuchCase = (caseId: string | number) =>
  new AppError({
    kind: 'missing',
    code: 'review.no-case',
    message: `没有编号为 ${caseId} 的审核单。`,
  });

/** The number of the case that an address names (:caseId). Throws `missing`, naming what was given. */
export const toCaseId = ({ params }: { params: Record<string, string> }): number => {
  const caseId = Number(params.caseId);
  if (!Number.isSafeInteger(caseId) || caseId <= 0) throw noSuchCase(params.caseId ?? '');
  return caseId;
};
