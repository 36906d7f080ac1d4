import { type CasePlace, mayReadCase, type Reader } from './may-read';
import { isOfThePublic, type Notice, permissionOf } from './notice';

type Ground = { reader: Reader; places: readonly (CasePlace & { caseId: number })[] };

/** Those that speak of what this person may read now. */
export const keepReadable = <One extends Pick<Notice, 'kind' | 'caseId'>>(
  notices: readonly One[],
  { reader, places }: Ground,
): One[] =>
  notices.filter(({ kind, caseId }) => {
    if (isOfThePublic(kind)) return true;
    const permission = permissionOf(kind);
    if (permission !== undefined && !reader.held.includes(permission)) return false;
    // A name lies in no department; what came from an old site has no case.
    if (permission !== undefined && caseId === null) return true;
    const place = places.find((one) => one.caseId === caseId);
    return place !== undefined && mayReadCase(reader, place);
  });
