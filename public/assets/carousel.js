// 轮播: what is a list to scroll sideways without this gets buttons, arrow keys, and a change by itself every few seconds, which
// ends as soon as somebody is there, asks for it, or wants no movement. Nothing here may move the page after its first paint.
(() => {
  'use strict';
  const EVERY_MS = 6000;
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  const begin = (carousel) => {
    const list = carousel.querySelector('.slides');
    const links = [...carousel.querySelectorAll('.slide-links a')];
    const count = links.length;
    let playing = !calm.matches;

    const here = () => Math.round(list.scrollLeft / list.clientWidth);
    const mark = () => {
      for (const [at, link] of links.entries()) {
        if (at === here()) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    };
    const show = (at) =>
      list.scrollTo({
        left: ((at + count) % count) * list.clientWidth,
        behavior: calm.matches ? 'auto' : 'smooth',
      });

    const toButton = (name, text, deed) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = `slide-${name}`;
      button.setAttribute('aria-label', text);
      button.addEventListener('click', deed);
      return button;
    };
    const { earlier, later, pause, play } = carousel.dataset;
    const switcher = toButton('switch', pause, () => {
      playing = !playing;
      say();
    });
    const say = () => {
      switcher.setAttribute('aria-label', playing ? pause : play);
      switcher.dataset.playing = String(playing);
      // What changes by itself is not read out; what a reader turns to is.
      list.setAttribute('aria-live', playing ? 'off' : 'polite');
    };
    carousel.append(
      toButton('earlier', earlier, () => show(here() - 1)),
      toButton('later', later, () => show(here() + 1)),
    );
    carousel.querySelector('.slide-links').after(switcher);

    for (const [at, link] of links.entries()) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        show(at);
      });
    }
    carousel.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      event.preventDefault();
      show(here() + (event.key === 'ArrowLeft' ? -1 : 1));
    });
    list.addEventListener('scroll', mark, { passive: true });
    addEventListener('resize', () => list.scrollTo({ left: here() * list.clientWidth }));
    setInterval(() => {
      const watched = carousel.matches(':hover, :focus-within');
      if (playing && !watched && document.visibilityState === 'visible') show(here() + 1);
    }, EVERY_MS);
    say();
    mark();
    carousel.classList.add('moves');
  };

  for (const carousel of document.querySelectorAll('.carousel')) begin(carousel);
})();
