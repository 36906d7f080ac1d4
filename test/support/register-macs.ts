// The key that tests write the register with, and codes for rows that a test puts there by plain SQL as the application.
import { createRegisterMacs, type FactsOf, type MacKind } from '../../src/contracts/register-macs';
import { createSecretBox } from '../../src/platform/secret-box';

export const TEST_REGISTER_KEY = 'only-for-this-test-process-0123456789';
export const TEST_MACS = createRegisterMacs([TEST_REGISTER_KEY]);
export const TEST_BOX = createSecretBox([TEST_REGISTER_KEY]);

/** The code of a row as the application would have made it: for set-up that takes no part in what is tested. */
export const macOf = <K extends MacKind>(kind: K, facts: FactsOf[K]): string =>
  TEST_MACS.make(kind, facts);
