import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import { watchForged } from '../../../../src/platform/sql/forged-publications';
import type { ForgedStore } from '../core/ports';

export const createForgedStore = (macs: Pick<RegisterMacs, 'isGenuine'>): ForgedStore => {
  const findNew = watchForged(macs);
  return {
    findNew: async (sql) => (await findNew(sql)).map(({ publicationId }) => publicationId),
    failDeliveries: async (sql, publicationId, { code, message }) => {
      await sql(
        `update gongkai.deliveries set state = 'failed', failure_code = $2, failure_message = $3,
           next_attempt_at = 'infinity', changed_at = clock_timestamp()
         where publication_id = $1 and state in ('planned', 'sending', 'unconfirmed')`,
        [publicationId, code, message],
      );
    },
  };
};
