/** A task in a person's hands, and what is named to hand it on. */
export type OpenTask = {
  /** Whose it is now. */
  person: string;
  title: string | null;
  type: string;
  documentId: string;
  locale: string;
} & (
  | { kind: 'claim'; claimId: number; caseId: number }
  /** An item that this person saved last: in review, returned, or not public. */
  | { kind: 'writing'; saveNumber: number; state: 'in-review' | 'returned' | 'draft' }
  | { kind: 'schedule'; scheduleId: number; act: 'publish' | 'withdraw'; dueAt: Date }
);
export type TaskKind = OpenTask['kind'];

/** Who is to have them. */
export type Successor = {
  ref: string;
  name: string;
  active: boolean;
  roles: readonly string[];
  /** Of the permissions that a kind asks for. */
  permissions: readonly string[];
};

/** What a person must be allowed to have a task of a kind. */
export const NEEDED: Record<TaskKind, string> = {
  claim: 'plugin::review.decide',
  writing: 'plugin::review.submit',
  schedule: 'plugin::channels.publish',
};

/** Whether a task of this kind can be this person's; whether the item is their department's is asked besides. */
export const mayTake = ({ permissions }: Successor, { kind }: Pick<OpenTask, 'kind'>): boolean =>
  permissions.includes(NEEDED[kind]);

/** How many there are of each kind. */
export const countTasks = (tasks: readonly Pick<OpenTask, 'kind'>[]): Record<TaskKind, number> => {
  const of = (kind: TaskKind) => tasks.filter((one) => one.kind === kind).length;
  return { claim: of('claim'), writing: of('writing'), schedule: of('schedule') };
};
