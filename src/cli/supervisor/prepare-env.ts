import {
  ensureSecrets,
  envFile,
  type EnvSource,
  type EnvWithSecrets,
  readEnvWithSecrets,
  readProcessEnv,
} from '../../platform/env';
import { findRoot } from '../find-root';

/** Works in the checkout's folder, makes the secrets that are missing (in `.env` or the file that ENV_PATH names, once), and reads the settings. */
export function prepareEnv(): { env: EnvWithSecrets; source: EnvSource } {
  process.chdir(findRoot());
  const file = envFile();
  const made = ensureSecrets(file);
  if (made.length > 0) {
    console.log(
      `已生成密钥并写入 ${file}，请妥善保管 / secrets made and kept in ${file}: ${made.join(', ')}`,
    );
  }
  const source = readProcessEnv();
  return { env: readEnvWithSecrets(source), source };
}
