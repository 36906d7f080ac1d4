import { StateListPage } from '../../../../src/admin/state-list-page';
import { NameCards, NameTable } from './name-list';
import { useNameProposalsQuery } from './names-api';

/** 改名: what waits for a second person's word, or every change that was proposed. */
export const NamesPage = () => (
  <StateListPage
    id="names"
    first="waiting"
    useList={useNameProposalsQuery}
    Table={NameTable}
    Cards={NameCards}
  />
);
