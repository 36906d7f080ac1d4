import type { Actor } from '../../../../src/contracts/actor';
import type { Database, Sql } from '../../../../src/platform/sql/sql';
import type { CasePlace, Reader } from '../core/may-read';
import type { Notice } from '../core/notice';
import type { MailEnd, MailOutcome } from '../core/retry';
import type { Robot, RobotAddress } from '../core/robot';
import type { RobotKind, ToldKind } from '../core/robot-kinds';
import type { OpenTask } from '../core/to-due';
import type { Language, Letter } from '../core/write-letter';

/** A deed of the register that somebody may have to be told of. */
export type Event = { action: string; subjectId: string };
/** How mail of what is told now goes. */
export type MailPlan = { digestAt: Date; configured: boolean };

export type EventStore = {
  /** Locks the place where the last look ended; null: another worker looks. */
  lockSeen(sql: Sql): Promise<number | null>;
  /** The same, after any other worker that looks. */
  awaitSeen(sql: Sql): Promise<void>;
  /** Sealed since, in their order. */
  readEvents(sql: Sql, seen: number, limit: number): Promise<{ seen: number; events: Event[] }>;
  keepSeen(sql: Sql, seen: number, mailConfigured: boolean): Promise<void>;
  /** Each answers how many people were told. */
  tellOfEvents(sql: Sql, events: readonly Event[], plan: MailPlan): Promise<number>;
  tellOfDeliveries(sql: Sql, plan: MailPlan, notLiveBefore: Date): Promise<number>;
  /** Of the site that does not arrive on the other machine, since before then. */
  tellOfPushes(sql: Sql, plan: MailPlan, failingBefore: Date): Promise<number>;
  readOpenTasks(sql: Sql): Promise<OpenTask[]>;
  tellOfDue(
    sql: Sql,
    due: { kind: 'due-soon' | 'overdue'; caseIds: readonly number[] },
    plan: MailPlan,
  ): Promise<number>;
  forgetOld(sql: Sql): Promise<void>;
};

/** What one person is to be told by mail. */
export type Parcel = { person: string; notices: (Notice & { attempts: number })[] };
/** Of a case: where it stands. */
export type PlaceOfCase = CasePlace & { caseId: number };
export type Addressee = Reader & { email: string; language: Language };

export type MailStore = {
  /**
   * What is due for one person, kept from other workers for the lease; null: nothing is due. What a worker that was killed
   * left comes as it was, and nothing beside it.
   */
  claim(database: Database, leaseMs: number): Promise<Parcel | null>;
  /** null: the account is closed, or gone. */
  readAddressee(sql: Sql, person: string): Promise<Addressee | null>;
  readPlaces(sql: Sql, caseIds: readonly number[]): Promise<PlaceOfCase[]>;
  /** Of these, the tasks that still wait for the person, and what still waits for a second word. */
  readWaiting(sql: Sql, person: string, noticeIds: readonly number[]): Promise<number[]>;
  end(sql: Sql, noticeIds: readonly number[], end: MailEnd | { state: 'dropped' }): Promise<void>;
  /** How the server fares, for the people who keep it; null: it took a letter. */
  keepState(sql: Sql, error: string | null): Promise<void>;
};

export type Mailer = {
  /** Never throws. `key` is the same for the same letter, so that a server or reader can tell a repetition. */
  send(letter: Letter & { to: string; key: string }): Promise<MailOutcome>;
};

export type RobotStore = {
  /** Takes up what people were told lately. */
  plan(
    sql: Sql,
    robot: { robotId: string; kind: RobotKind; kinds: readonly ToldKind[] },
  ): Promise<void>;
  /** What is due of one robot, kept from other workers for the lease. */
  claim(
    database: Database,
    robotId: string,
    leaseMs: number,
  ): Promise<(Notice & { attempts: number })[]>;
  end(sql: Sql, ids: readonly number[], end: MailEnd): Promise<void>;
  /** What is old, and what waited for a second word and has it. */
  forget(sql: Sql): Promise<void>;
};

/** A robot as it is kept now. */
export type OpenedRobot = {
  robotId: string;
  entryId: number;
  kind: RobotKind;
  name: string;
  addressEnd: string;
  kinds: ToldKind[];
  on: boolean;
  savedByName: string;
  savedAt: Date;
  /** null: sealed with a key that is gone, or not by the application. */
  opened: Robot | null;
};

export type RobotList = {
  read(sql: Sql): Promise<OpenedRobot[]>;
  /** Answers false where somebody has changed it since the entry `since`; 0: a new one. */
  save(
    sql: Sql,
    robot: {
      robotId?: string | undefined;
      since: number;
      kind: RobotKind;
      name: string;
      kinds: readonly ToldKind[];
      state: 'on' | 'off' | 'removed';
      address: RobotAddress;
    },
    by: Actor,
  ): Promise<boolean>;
  recordTest(sql: Sql, entryId: number, by: Actor): Promise<void>;
};

/** Never throws. */
export type RobotSender = (given: {
  robot: Robot;
  text: string;
  now: Date;
}) => Promise<MailOutcome>;
