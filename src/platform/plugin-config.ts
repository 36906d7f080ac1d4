import type { z } from 'zod';

/** Settings of a plugin as Strapi asks for them: what is left out has its default, what is wrong throws. */
export const toPluginConfig = <Settings>(schema: z.ZodType<Settings>) => ({
  default: () => schema.parse({}),
  validator: (given: unknown) => {
    schema.parse(given);
  },
});
