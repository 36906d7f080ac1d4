import type { TextPiece } from '../../../../src/contracts/revision-diff';
import type { Budget } from './budget';
import { diffSequences } from './diff-sequences';
import { segmentWords } from './segment-words';
import { tidySteps } from './tidy-steps';

/** Neighbours of one mark as one piece. */
export const joinPieces = (pieces: readonly TextPiece[]): TextPiece[] => {
  const joined: TextPiece[] = [];
  for (const { mark, text } of pieces) {
    const last = joined.at(-1);
    if (last?.mark === mark) last.text += text;
    else joined.push({ mark, text });
  }
  return joined;
};

/** Two texts in one, by words. */
export const diffText = (before: string, after: string, budget: Budget): TextPiece[] => {
  const steps = diffSequences(
    segmentWords(before, budget),
    segmentWords(after, budget),
    (word) => word,
    budget,
  );
  return joinPieces(
    tidySteps(steps, (word) => word.length).map((step) => ({
      mark: step.mark,
      text: step.mark === 'removed' ? step.before : step.after,
    })),
  );
};
