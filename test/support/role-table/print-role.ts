import { format } from 'prettier';

import { isAllowed, nameOfAction, TABLE_ACTIONS } from './may';
import { describePerson, nameOfRole, TABLE_PEOPLE, type TableRole } from './people';
import { TABLE_STATES } from './states';

const toRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** One page for a role: for each thing its people may have to do with an item, what they may do in which state. */
export const printRole = async (role: TableRole): Promise<string> => {
  const people = TABLE_PEOPLE.filter((one) => one.role === role);
  const tables = people.flatMap((person) => [
    `## ${describePerson(person)}`,
    '',
    toRow(['', ...TABLE_STATES.map(({ nameZh }) => nameZh)]),
    toRow(['-', ...TABLE_STATES.map(() => ':-:')]),
    ...TABLE_ACTIONS.map((action) => {
      const marks = TABLE_STATES.map((state) => (isAllowed(person, state, action) ? '✓' : ''));
      return toRow([nameOfAction(action), ...marks]);
    }),
    '',
  ]);
  const text = [
    `# ${nameOfRole(role)}：什么状态下可以做什么`,
    '',
    '本页由程序按审核规则生成，请勿手工修改。“✓”表示可以办理；空格表示系统拒绝，什么也不改变。每一格都在测试中以该人员身份实际试过（`test/integration/role-table.test.ts`）。',
    '',
    '所用审核流程的环节依次为：征求意见（只提意见，可由签发人跳过）、初审（本处室）、保密审查、签发；其他流程的环节按其设置办理。怎样办理见[审核手册](../manual-reviewer.zh-CN.md)。',
    '',
    ...tables,
  ].join('\n');
  return format(text, { parser: 'markdown' });
};
