// Every connector that an account may have besides the portal's: by hand, ours, and those of packages that the configuration
// names. Known to the worker, which delivers, and to the CMS, which asks for their settings.
import plugins from '../../config/plugins';
import { manualConnector } from '../../plugins/channels/server/adapters/manual-connector';
import { readChannelsConfig } from '../../plugins/channels/server/config';
import { createWechat } from '../../plugins/wechat/server/create-wechat';
import { createWeibo } from '../../plugins/weibo/server/create-weibo';
import type { Connector } from '../contracts/channel';
import type { Env } from '../platform/env';
import { toIsDenied } from '../platform/outgoing/is-private-address';
import { loadConnectors } from './load-connectors';

/** Rejects where a package cannot be loaded: what was configured and is not there is told, not left out. */
export const openConnectors = async (
  env: Pick<Env, 'PORTAL_URL' | 'OUTGOING_INNER'>,
): Promise<readonly Connector[]> => {
  const { connectors: names } = readChannelsConfig(plugins().channels.config);
  const outside = { portalUrl: env.PORTAL_URL, isDenied: toIsDenied(env.OUTGOING_INNER) };
  const ours = [manualConnector, createWechat(outside), createWeibo(outside)];
  return [...ours, ...(await loadConnectors(names, process.cwd()))];
};
