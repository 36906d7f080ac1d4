// What a check of `npm run verify` answers: an empty list means that all is as it should be.

export type Finding = {
  /** Room and reason, as `audit.row-changed`. */
  code: string;
  /** Chinese, for the operator: what is wrong, the value, what it should be. */
  message: string;
  /** The row, file or day meant, as `ledger/42` or `counts/2020-03-01/account/portal`. */
  where: string;
  /** Whether `verify --repair` can mend it: true only for what can be made anew from the register. */
  repairable: boolean;
};
