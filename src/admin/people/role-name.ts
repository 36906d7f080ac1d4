import { useIntl } from 'react-intl';

import { ROLES, SUPER_ADMIN } from '../../contracts/actor';

type Role = { code: string; nameZh: string };

/** Name of a role: a ready-made one in the person's language, another as it was named. */
export const useRoleName = (): ((role: Role) => string) => {
  const { formatMessage, locale } = useIntl();
  const known: Readonly<Record<string, { nameEn: string }>> = ROLES;
  return ({ code, nameZh }) => {
    if (code === SUPER_ADMIN) return formatMessage({ id: 'people.role.super-admin' });
    return locale === 'zh-Hans' ? nameZh : (known[code]?.nameEn ?? nameZh);
  };
};

/** Whether the department's stages bind somebody in this role. */
export const isOfDepartment = ({ code }: Pick<Role, 'code'>): boolean =>
  code === 'editor' || code === 'first-reviewer';
