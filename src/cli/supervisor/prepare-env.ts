import {
  ensureSecrets,
  type EnvSource,
  type EnvWithSecrets,
  readEnvWithSecrets,
  readProcessEnv,
} from '../../platform/env';
import { findRoot } from '../find-root';

/** Works in the checkout's folder, makes the secrets that are missing (in `.env`, once), and reads the settings. */
export function prepareEnv(): { env: EnvWithSecrets; source: EnvSource } {
  process.chdir(findRoot());
  const made = ensureSecrets('.env');
  if (made.length > 0) {
    console.log(
      `已生成密钥并写入 .env，请妥善保管 / secrets made and kept in .env: ${made.join(', ')}`,
    );
  }
  const source = readProcessEnv();
  return { env: readEnvWithSecrets(source), source };
}
