import { ofSql } from './answers';
import type { Desk } from './desk';
import type { Answer } from './side-door';

export const REGISTER = 'SQL，登记表 the register';

export type Statement = [text: string, params?: readonly unknown[]];

/** As the role that CMS and worker run as, one after the other, each for itself. */
export const runAll = async (
  { system }: Desk,
  statements: readonly Statement[],
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (const [text, params] of statements)
    answers.push(await ofSql(() => system.sql(text, params)));
  return answers;
};

export const toItem = (documentId: string) => ['news-post', documentId, 'zh-Hans'] as const;
