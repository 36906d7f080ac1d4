// Tries one door after the other and judges what it answered and what the public sees afterwards.
import { waitUntilCounted } from '../../replay/wait-until-counted';
import type { Desk } from './desk';
import { compareViews, type PublicView, readPublic, summarise } from './read-public';
import type { Answer, SideDoor } from './side-door';

export type Tried = {
  entrance: string;
  attempt: string;
  answer: string;
  before: string;
  after: string;
  /** What should not be; empty when the door holds. */
  problems: string[];
};

const toSaid = (answers: readonly Answer[]): string => {
  const said = [...new Set(answers.map((answer) => answer.said))];
  const times = answers.length > 1 ? `${answers.length} 次 tries: ` : '';
  return `${times}${said.slice(0, 3).join('; ')}${said.length > 3 ? '; …' : ''}`;
};

const judgeAnswers = (door: SideDoor, answers: readonly Answer[]): string[] =>
  answers.flatMap(({ refused, said, wrong }) => [
    ...(wrong === undefined ? [] : [`${wrong}: ${said}`]),
    ...(door.outcome === 'refused' && !refused ? [`was not refused: ${said}`] : []),
    ...(door.outcome === 'works' && refused ? [`was refused: ${said}`] : []),
  ]);

const judgeViews = (door: SideDoor, before: PublicView, after: PublicView): string[] => {
  const wanted = door.published ?? 0;
  if (wanted === 0) return compareViews(before, after).map((name) => `changed in public: ${name}`);
  const counts = [
    Object.keys(after.live).length - Object.keys(before.live).length,
    after.figure - before.figure,
  ];
  return counts.every((count) => count === wanted) ? [] : [`published ${counts.join(' and ')}`];
};

const settle = ({ system }: Desk) => waitUntilCounted(system.sql, undefined, { mayFail: true });

const readSettled = async (desk: Desk, before?: PublicView): Promise<PublicView> => {
  await settle(desk);
  const { portalUrl, sql, macs } = desk.system;
  const known = Object.keys(before?.pages ?? {});
  return readPublic({ portalUrl, sql, macs, program: desk.program, known });
};

/** Tries one door. `before` is what the public saw before it. */
const tryDoor = async (desk: Desk, door: SideDoor, before: PublicView) => {
  const answers = [await door.try(desk)].flat();
  const after = await readSettled(desk, before);
  const complaint = await door.check?.(desk);
  const problems = [
    ...judgeAnswers(door, answers),
    ...judgeViews(door, before, after),
    ...(complaint === undefined ? [] : [complaint]),
  ];
  const tried = {
    entrance: door.entrance,
    attempt: door.attempt,
    answer: toSaid(answers),
    before: summarise(before),
    after: summarise(after),
    problems,
  };
  return { tried, after };
};

/** All doors in their order, each on what the one before left. */
export const runDoors = async (
  desk: Desk,
  doors: readonly SideDoor[],
  onTried: (tried: Tried) => void = () => undefined,
): Promise<Tried[]> => {
  const all: Tried[] = [];
  let before = await readSettled(desk);
  for (const door of doors) {
    const { tried, after } = await tryDoor(desk, door, before);
    before = after;
    all.push(tried);
    onTried(tried);
  }
  return all;
};
