import { readEnv } from '../src/platform/env';
import { nameByArrival } from '../src/platform/files/name-by-arrival';

// strapi::public, which Strapi requires, serves an empty folder (config/server.ts): a page on this origin would act with an
// administrator's cookie, so the portal has its own process and origin. strapi::poweredBy says nothing that a visitor needs.
export default () => {
  const env = readEnv();
  return [
    'global::translate-admin-errors',
    'strapi::logger',
    'strapi::errors',
    'global::refuse-bad-values',
    {
      name: 'strapi::security',
      config: {
        contentSecurityPolicy: {
          useDefaults: true,
          directives: {
            'connect-src': ["'self'"],
            'img-src': ["'self'", 'data:', 'blob:'],
            'media-src': ["'self'", 'data:', 'blob:'],
            'frame-src': ["'self'"],
            upgradeInsecureRequests: null,
          },
        },
      },
    },
    { name: 'strapi::cors', config: { origin: [`http://${env.HOST}:${env.PORT}`] } },
    'strapi::query',
    // Outside the body parser, so that what it wrote is removed when a request is refused.
    'global::guard-uploads',
    {
      name: 'strapi::body',
      config: {
        jsonLimit: '10mb',
        formLimit: '10mb',
        formidable: { maxFileSize: 200 * 1024 * 1024, filename: nameByArrival },
      },
    },
    'global::clean-body',
    'global::check-upload-ids',
    'strapi::session',
    'strapi::public',
    { name: 'strapi::favicon', config: { path: 'public/assets/favicon.png' } },
  ];
};
