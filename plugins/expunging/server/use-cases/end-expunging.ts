import type { Actor } from '../../../../src/contracts/actor';
import type { ExpungingOutcome } from '../../../../src/contracts/expunging';
import type { Outcome } from '../../../../src/contracts/outcome';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import type { Sql } from '../../../../src/platform/sql/sql';
import { checkNote, type RequestProblem } from '../core/check-request';
import { mayConfirm } from '../core/may-confirm';
import { type AskDeps, refuse } from './ask-expunging';
import type { ExpungingStore, ReadRequest } from './ports';

export type EndDeps = Omit<AskDeps, 'store'> & {
  store: Omit<ExpungingStore, 'readRevisions' | 'insertRequest'>;
  /** Takes out of the media library what only the expunged revisions used, in the same transaction. */
  removeMedia(sql: Sql, expungingId: number): Promise<void>;
};
export type EndInput = { expungingId: number; outcome: ExpungingOutcome; note: string };

const checkEnd = (
  { outcome, note }: EndInput,
  request: ReadRequest,
  isGenuine: boolean,
  by: Actor,
): RequestProblem | undefined => {
  const refusal =
    outcome === 'confirmed'
      ? mayConfirm({ ...request, isGenuine }, by.ref)
      : request.isEnded && 'expunging.ended';
  if (refusal) return { refusal };
  if (outcome === 'refused' && note === '') return { refusal: 'expunging.no-note', path: 'note' };
  return checkNote(note);
};

/**
 * The second of two people confirms, and in the same transaction bytes and words are gone; or anybody who may refuses. The
 * worker removes the files after that, however often it is interrupted.
 */
export const createEndExpunging =
  ({ database, clock, macs, store, removeMedia }: EndDeps) =>
  async (given: EndInput, by: Actor): Promise<Outcome> =>
    database.transact(async (sql): Promise<Outcome> => {
      const input = { ...given, note: given.note.trim() };
      const item = await store.readItem(sql, input.expungingId);
      if (!item) return refuse('expunging.no-request');
      await lockItem(sql, item);
      const request = await store.readRequest(sql, input.expungingId);
      if (!request) return refuse('expunging.no-request');
      const isGenuine = macs.isGenuine('expunging-request', request.facts);
      const problem = checkEnd(input, request, isGenuine, by);
      if (problem) return refuse(problem.refusal, problem.path);
      const facts = { ...input, endedBy: by.ref, endedByName: by.name, endedAt: clock.now() };
      await store.insertEnd(sql, { ...facts, mac: macs.make('expunging-end', facts) });
      if (input.outcome === 'confirmed') {
        await store.expunge(sql, input.expungingId, macs.expungingProof());
        await removeMedia(sql, input.expungingId);
      }
      return { ok: true };
    });
