// Which items and cases are a person's business: those of their departments. No department stands for the whole office.
import type { Sql } from '../platform/sql/sql';
import { type Actor, SUPER_ADMIN } from './actor';
import type { ItemKey } from './item';

/** Where an item stands: its department, and who made its working copy ('admin:12'). */
export type ItemPlace = { departmentId: string | null; createdBy: string | null };

/** Departments that bound a person, as document ids; empty: the whole office. */
export type Departments = readonly string[];

/** Whoever holds one of these reads every item, whatever their departments. */
const READS_ALL: readonly string[] = [
  'secrecy-reviewer',
  'signatory',
  'auditor',
  'administrator',
  SUPER_ADMIN,
];

/** Bounds on writing, submitting, recalling and publishing. */
export const toWritingBounds = (actor: Actor, departments: Departments): Departments =>
  actor.roles.includes(SUPER_ADMIN) ? [] : departments;

/** Bounds on listing and opening. */
export const toReadingBounds = (actor: Actor, departments: Departments): Departments =>
  actor.roles.some((role) => READS_ALL.includes(role)) ? [] : departments;

/** An item that has no department yet is its maker's. */
export const isWithin = (
  bounds: Departments,
  { departmentId, createdBy }: ItemPlace,
  person: string,
): boolean =>
  bounds.length === 0 ||
  (departmentId === null ? createdBy === person : bounds.includes(departmentId));

/** The service 'gongkai.department-scope' of the CMS; what guards fails closed where it is absent. */
export type DepartmentScope = {
  /** Throws `denied` where the item is none that this person may read. */
  mustRead(sql: Sql, actor: Actor, item: ItemKey): Promise<void>;
  mustReadCase(sql: Sql, actor: Actor, caseId: number): Promise<void>;
  /** The same as an answer: for lists of what a person once had to do with. */
  mayReadCase(sql: Sql, actor: Actor, caseId: number): Promise<boolean>;
  /** As mustReadCase, for what is a deed: publishing. */
  mustActOnCase(sql: Sql, actor: Actor, caseId: number): Promise<void>;
  /** Whether this person may write on it, which they may read. */
  mayWrite(sql: Sql, actor: Actor, item: ItemKey): Promise<boolean>;
  /** Throws `denied` where this person may not; whoever may write may read. */
  mustWrite(sql: Sql, actor: Actor, item: ItemKey): Promise<void>;
  departmentsOf(sql: Sql, person: string): Promise<string[]>;
  /** Of the item in this locale, or of the document where it is not written in it yet; null: no such document. */
  placeOf(sql: Sql, item: ItemKey): Promise<ItemPlace | null>;
};

export const OTHER_DEPARTMENT = '这篇稿件属于其他处室，您只能查看和办理本处室的稿件。';
