const own = (name: string, config: Record<string, unknown> = {}) => ({
  enabled: true,
  resolve: `./plugins/${name}`,
  config,
});

export default () => ({
  content: own('content'),
  review: own('review'),
  channels: own('channels'),
  site: own('site'),
  statistics: own('statistics'),
  'annual-report': own('annual-report'),
  audit: own('audit'),
  upload: {
    config: {
      sizeLimit: 200 * 1024 * 1024,
      // Kinds that a browser would run as a page of ours.
      security: {
        deniedTypes: [
          'text/html',
          'application/xhtml+xml',
          'image/svg+xml',
          'text/javascript',
          'application/javascript',
        ],
      },
    },
  },
});
