const MASK = '***';
const MOST_CHARACTERS = 2000;
/** Names under which services carry what opens an account. */
const SECRET_NAME =
  /token|secret|passw|authori[sz]ation|cookie|credential|signature|^(api|access|aes|encoding)_?-?key|aeskey/i;
/** Shorter ones would mask ordinary words. */
const SHORTEST = 4;

const maskText = (text: string, secrets: readonly string[]): string => {
  let masked = text;
  for (const secret of secrets) {
    if (secret.length < SHORTEST) continue;
    for (const form of [secret, encodeURIComponent(secret)]) {
      masked = masked.split(form).join(MASK);
    }
  }
  // An address of the service with its token in the query.
  masked = masked.replace(
    /([?&][^=&\s]*(?:token|secret|signature|key)[^=&\s]*=)[^&\s"']+/gi,
    `$1${MASK}`,
  );
  return masked.length > MOST_CHARACTERS ? `${masked.slice(0, MOST_CHARACTERS)}…` : masked;
};

const mask = (value: unknown, secrets: readonly string[]): unknown => {
  if (typeof value === 'string') return maskText(value, secrets);
  if (Array.isArray(value)) return value.map((one) => mask(one, secrets));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return maskSecrets(value as Record<string, unknown>, secrets);
};

/** What a service was sent or said, fit to be stored and shown: known secrets, and what is named like one, are masked. */
export const maskSecrets = (
  told: Record<string, unknown>,
  secrets: readonly string[],
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(told).map(([name, value]) => [
      maskText(name, secrets),
      SECRET_NAME.test(name) && value !== null && value !== '' ? MASK : mask(value, secrets),
    ]),
  );
