import type { Actor } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { RevisionContent } from '../../../../src/contracts/revision';
import { lockItem } from '../../../../src/platform/sql/item-lock';
import { recordEvent } from '../../../../src/platform/sql/record-event';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import { findGone, type Named } from '../core/find-gone';
import type { PastRevision } from '../core/past-revision';
import { REFUSALS, type RestoreRefusal } from '../core/refusals';
import type { FileRows } from '../core/to-form';

export type RestoreDeps = {
  database: Database;
  readPublished(sql: Sql, item: ItemKey): Promise<PastRevision[]>;
  /** null: its bytes were expunged. */
  readContent(sql: Sql, fingerprint: string): Promise<RevisionContent | null>;
  readNamed(sql: Sql, content: RevisionContent): Promise<Named>;
  /** A save like any other: refused by a throw while the item is locked, or where it is behind. false: no working copy. */
  save(item: ItemKey, content: RevisionContent, files: FileRows): Promise<boolean>;
  /** Whether a snapshot would be this revision now. */
  isSnapshot(sql: Sql, item: ItemKey, fingerprint: string): Promise<boolean>;
};

const refuse = (
  refusal: RestoreRefusal,
  errors?: Extract<Outcome, { ok: false }>['errors'],
): Extract<Outcome, { ok: false }> => ({ ok: false, refusal, message: REFUSALS[refusal], errors });

/**
 * Writes a revision that was public back into the working copy. Nothing public changes by it. All or nothing: where anything
 * that it names is gone, nothing is written. `exact` false: a file of it says or shows something else by now.
 */
export const createRestoreRevision =
  ({ database, readPublished, readContent, readNamed, save, isSnapshot }: RestoreDeps) =>
  async (
    { item, fingerprint }: { item: ItemKey; fingerprint: string },
    by: Actor,
  ): Promise<Outcome<{ exact: boolean }>> =>
    database.transact(async (sql): Promise<Outcome<{ exact: boolean }>> => {
      await lockItem(sql, item);
      const found = (await readPublished(sql, item)).find((one) => one.fingerprint === fingerprint);
      if (!found) return refuse('past-revisions.unknown');
      const content = await readContent(sql, fingerprint);
      if (!content) return refuse('past-revisions.expunged');
      const named = await readNamed(sql, content);
      const gone = findGone(content, named);
      if (gone.length > 0) return refuse('past-revisions.gone', gone);
      if (!(await save(item, content, named.files)))
        return refuse('past-revisions.no-working-copy');
      const { type, documentId, locale } = item;
      const subject = { table: 'working-copy', id: `${type}/${documentId}/${locale}` };
      const detail = { fingerprint, publicationId: found.publicationId };
      await recordEvent(sql, { action: 'working-copy.restored', actor: by.ref, subject, detail });
      return { ok: true, exact: await isSnapshot(sql, item, fingerprint) };
    });
