import { AppError } from '../../../../src/platform/app-error';
import { REFUSALS } from '../core/refusals';

export const refuseUnknown = (code: 'names.unknown' | 'names.not-there'): AppError =>
  new AppError({ kind: 'missing', code, message: REFUSALS[code] });

export const toProposalId = (text: string | undefined): number => {
  const id = Number(text);
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw refuseUnknown('names.unknown');
};
