import { toAddress } from '../../../../../src/contracts/portal-path';
import type { FileReference } from '../../../../../src/contracts/revision';
import { findColumn } from '../../core/column-tree';
import { toFilePath, toHomePath } from '../../core/site-path';
import type { HomeView, Story } from '../../core/views';
import { wordsOf } from '../../core/words';
import { isPicture, type ToAddress, toSourceSet } from './files';
import { toColumnLink, toFrame } from './frame';
import { toDay, toLines, toLink, toPinnedLines } from './lines';

const LATEST = 9;
/** A half of the page beside the newest, all of it where they are below; as site.css has it. */
const COVER_SIZES = '(max-width: 860px) 100vw, 640px';

const toFileAddress: ToAddress = (file) => toAddress(toFilePath(file));

const toCover = (cover: FileReference) => {
  const set = toSourceSet(cover, toFileAddress);
  return {
    address: toFileAddress(cover),
    srcset: set?.srcset ?? null,
    sizes: set && COVER_SIZES,
    alt: cover.alternativeText ?? '',
    width: cover.width,
    height: cover.height,
  };
};

const toLead = (story: Story) => ({
  ...toLink(story),
  summary: story.summary,
  cover: story.cover && toCover(story.cover),
  day: toDay(story.publishedAt),
});

/** The newest with a picture leads, or the newest of all. */
const findLead = (stories: readonly Story[]): Story | undefined =>
  stories.find(({ cover }) => cover && isPicture(cover)) ?? stories[0];

/** The first is seen at once; the others come when they are looked at. */
const toSlide = (story: Story, at: number) => ({
  ...toLink(story),
  cover: story.cover && toCover(story.cover),
  id: `slide-${at + 1}`,
  isFirst: at === 0,
});

export const toHomeModel = ({ settings, locale, stories, columns, ...placed }: HomeView) => {
  const first = new Set(placed.pinned.map(({ path }) => path));
  const others = stories.filter(({ path }) => !first.has(path));
  // A correction may have taken a picture away.
  const slides = placed.carousel.filter(({ cover }) => cover && isPicture(cover)).map(toSlide);
  const lead = findLead(others) ?? placed.pinned[0];
  const lines = slides.length > 0 ? others : others.filter((story) => story !== lead);
  const pinned = placed.pinned.filter((story) => slides.length > 0 || story !== lead);
  return {
    ...toFrame({
      ...{ locale, settings, columnId: null, kind: 'home' },
      title: wordsOf(locale).home,
      share: { address: toAddress(toHomePath(locale)) },
    }),
    slides,
    lead: lead ? toLead(lead) : null,
    latest: toPinnedLines({ pinned, lines }, locale).slice(0, LATEST),
    cards: columns.flatMap(({ columnId, lines: newest }) => {
      const column = findColumn(settings, columnId);
      return column ? [{ ...toColumnLink(column, locale), lines: toLines(newest) }] : [];
    }),
  };
};
