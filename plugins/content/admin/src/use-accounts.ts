import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import type { Account } from '../../../../src/contracts/channel';

export type ShownAccount = Pick<Account, 'accountId' | 'channel' | 'connector' | 'enabled'> & {
  name: string;
};

/** The accounts of the register, named in the person's language; null while they load or where they cannot be read. */
export const useAccounts = (): { accounts: ShownAccount[] | null; failed: boolean } => {
  const { get } = useFetchClient();
  const { locale } = useIntl();
  const [answer, setAnswer] = useState<{ accounts: Account[] | null; failed: boolean }>({
    accounts: null,
    failed: false,
  });
  useEffect(() => {
    let gone = false;
    get<Account[]>('/channels/accounts')
      .then(({ data }) => !gone && setAnswer({ accounts: data, failed: false }))
      .catch(() => !gone && setAnswer({ accounts: null, failed: true }));
    return () => {
      gone = true;
    };
  }, [get]);
  return {
    failed: answer.failed,
    accounts:
      answer.accounts?.map(({ nameZh, nameEn, ...account }) => ({
        ...account,
        name: locale === 'zh-Hans' ? nameZh : nameEn,
      })) ?? null,
  };
};
