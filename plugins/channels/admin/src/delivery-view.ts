/** What the page can show; 'awaitsPerson' is planned and nobody's but a person's. */
export const VIEWS = [
  'all',
  'awaitsPerson',
  'failed',
  'unconfirmed',
  'planned',
  'sending',
  'confirmed',
  'cancelled',
] as const;
export type DeliveryView = (typeof VIEWS)[number];

type Address = { page: string; pageSize: string; view: DeliveryView; accountId: string };

/** The page's address as parameters of /channels/deliveries. */
export const toDeliveryQuery = ({ page, pageSize, view, accountId }: Address) => ({
  page,
  pageSize,
  ...(accountId && { accountId }),
  ...(view === 'awaitsPerson' && { awaitsPerson: 'true' }),
  ...(view !== 'awaitsPerson' && view !== 'all' && { state: view }),
});
