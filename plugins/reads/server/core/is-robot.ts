/** Programs that name themselves: search engines, checkers, libraries, browsers without a person. */
const ROBOTS =
  /bot\b|bot[\/;-]|spider|crawl|slurp|scrap|fetch|monitor|preview|archiver|headless|phantom|selenium|puppeteer|playwright|lighthouse|python|curl|wget|java\/|okhttp|go-http|node|axios|httpclient|libwww|ruby|perl|php/i;

/** A name of its own is the least that a browser sends. */
export const isRobot = (userAgent: string): boolean =>
  !/^Mozilla\//.test(userAgent) || ROBOTS.test(userAgent);
