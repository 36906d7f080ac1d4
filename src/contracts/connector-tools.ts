// What a connector is handed with each order. It reads no environment and no table of ours: settings, secrets, files and the
// record of what it sends come by these.
import type { Account } from './channel';
import type { FileReference } from './revision';

/** What a person enters about an account that this connector serves; the admin's form is made of it. */
export type AccountField = {
  /** The key in `settings`, or the name for `readSecret`. Lower case with dots or hyphens. */
  name: string;
  /**
   * address: where the service is reached; a change of it removes the account's secrets, so that nobody sends them elsewhere.
   * secret: written and never shown again.
   */
  kind: 'setting' | 'address' | 'secret';
  labelZh: string;
  labelEn: string;
  hintZh?: string;
  hintEn?: string;
  required: boolean;
  /** Of no secret; the real host of a network, say. */
  default?: string;
};

/**
 * prepared: about to be sent, nothing has left yet. sent: written before the request leaves, so from now on it may have
 * arrived. answered: the service said what became of it, or a look (by `lookUp`, or a person's) found that out. looked-up:
 * somebody looked, and it is still not known.
 */
export type StepState = 'prepared' | 'sent' | 'answered' | 'looked-up';

export type DeliveryStep = {
  /** Counts the mutations of a delivery from 1. */
  mutation: number;
  /** What is done there: 'draft-add', 'share'. */
  name: string;
  state: StepState;
  /** Ids, sizes, the service's answer. Secrets are masked before it is written. */
  told: Record<string, unknown>;
  at: Date;
};

/** One call that changes something outside. Each of these resolves once it is written and committed. */
export type Mutation = {
  /** Immediately before the request leaves. */
  sent(): Promise<void>;
  /** What the service answered, a refusal too. Not called where the outcome is unknown. */
  answered(told: Record<string, unknown>): Promise<void>;
};

export type Steps = {
  /** All of this delivery, of earlier attempts too, oldest first: by them a connector knows which draft is its own. */
  taken(): readonly DeliveryStep[];
  /**
   * Begins a mutation. Throws while an earlier one of the delivery is sent and has no answer: what is unknown is looked up,
   * never followed by another try.
   */
  prepare(name: string, about: Record<string, unknown>): Promise<Mutation>;
};

/** What is done with an account outside a delivery needs no steps. */
export type AccountTools = {
  /** Public settings of the account, with the defaults of the connector's fields. */
  settings: Readonly<Record<string, string>>;
  /** null: nobody has entered it, it has expired, or it was sealed with a key that is gone. */
  readSecret(name: string): Promise<string | null>;
  /** Of what the service gave (a token). Kept sealed; read again with `readSecret` until it expires. */
  keepSecret(name: string, value: string, until: { expiresAt: Date | null }): Promise<void>;
};

export type ConnectorTools = AccountTools & {
  steps: Steps;
  /** The bytes of a picture or attachment of the revision. Throws `missing`. */
  readFile(file: Pick<FileReference, 'sha256' | 'extension'>): Promise<Uint8Array>;
};

/** What the deliverer is handed to open an account by; `knownSecrets`: what was read or kept, to mask it where it is told. */
export type OpenAccount = (
  account: Account,
  fields: readonly AccountField[],
) => Promise<AccountTools & { knownSecrets(): readonly string[] }>;
export type ReadFileBytes = ConnectorTools['readFile'];
