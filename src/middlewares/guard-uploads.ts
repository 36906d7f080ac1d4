import type { Core } from '@strapi/strapi';

type Guard = (ctx: unknown, next: () => Promise<unknown>) => Promise<void>;

/** Hands each request to the guard of uploads (plugins/content/server/uploads/guard-uploads.ts). */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  // Looked up when first needed: middlewares are made before plugins have registered.
  return (ctx, next) => (strapi.get('gongkai.upload-guard') as Guard)(ctx, next);
};
