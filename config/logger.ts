import { readEnv } from '../src/platform/env';

export default () => ({ level: readEnv().LOG_LEVEL === 'silent' ? 'error' : readEnv().LOG_LEVEL });
