// 适老化与无障碍: larger text, contrast, pointer, reading line, plain reading. What a reader chose is kept in this browser's
// storage and sent to nobody. Loaded in the head, so that a page is painted at once as it was chosen; without it the page is
// complete and has no bar. Nothing here may move the page after its first paint.
(() => {
  'use strict';
  const KEY = 'gongkai-access';
  const LARGEST = 4;
  const SWITCHES = ['contrast', 'pointer', 'line', 'plain'];
  const WORDS = {
    zh: {
      bar: '无障碍工具条',
      elder: '长者模式',
      larger: '放大文字',
      smaller: '缩小文字',
      contrast: '高对比度',
      pointer: '大鼠标',
      line: '阅读辅助线',
      plain: '简洁阅读',
      reset: '恢复默认',
      close: '关闭',
      size: (percent) => `文字大小 ${percent}%`,
    },
    en: {
      bar: 'Accessibility tools',
      elder: 'Senior mode',
      larger: 'Larger text',
      smaller: 'Smaller text',
      contrast: 'High contrast',
      pointer: 'Large pointer',
      line: 'Reading line',
      plain: 'Plain reading',
      reset: 'Reset',
      close: 'Close',
      size: (percent) => `Text size ${percent}%`,
    },
  };
  const root = document.documentElement;
  const words = root.lang.startsWith('zh') ? WORDS.zh : WORDS.en;

  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}');
      return kept !== null && typeof kept === 'object' ? kept : {};
    } catch {
      return {}; // a browser that keeps nothing, or what another script left there
    }
  };
  let state = read();
  const keep = () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(state));
    } catch {
      // Such a browser: the choice holds for this page.
    }
  };
  const sizeOf = () => Math.min(LARGEST, Math.max(0, Math.trunc(Number(state.size) || 0)));
  const mark = () => {
    root.classList.add('js');
    root.dataset.size = String(sizeOf());
    root.classList.toggle('access-open', state.open === true);
    for (const name of SWITCHES) root.classList.toggle(`access-${name}`, state[name] === true);
  };
  mark();

  const buttons = new Map();
  const status = document.createElement('span');
  const show = () => {
    mark();
    for (const name of SWITCHES) {
      buttons.get(name).setAttribute('aria-pressed', String(state[name] === true));
    }
    buttons.get('larger').disabled = sizeOf() === LARGEST;
    buttons.get('smaller').disabled = sizeOf() === 0;
  };
  const change = (part) => {
    const before = sizeOf();
    state = { ...state, ...part };
    keep();
    show();
    if (sizeOf() !== before) status.textContent = words.size(100 + sizeOf() * 20);
  };

  const DEEDS = {
    elder: () => change({ size: 3, plain: true, pointer: true }),
    larger: () => change({ size: Math.min(LARGEST, sizeOf() + 1) }),
    smaller: () => change({ size: Math.max(0, sizeOf() - 1) }),
    reset: () => change({ size: 0, contrast: false, pointer: false, line: false, plain: false }),
  };
  for (const name of SWITCHES) DEEDS[name] = () => change({ [name]: state[name] !== true });

  const toButton = (name, deed) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words[name];
    button.addEventListener('click', deed);
    buttons.set(name, button);
    return button;
  };

  /** The line stays under the pointer, the finger, or what the keyboard has reached. */
  const follow = () => {
    const line = document.createElement('div');
    line.className = 'access-strip';
    line.setAttribute('aria-hidden', 'true');
    document.body.append(line);
    const put = (y) => {
      line.style.transform = `translateY(${Math.round(y)}px)`;
    };
    addEventListener('pointermove', (event) => put(event.clientY), { passive: true });
    addEventListener('focusin', (event) => put(event.target.getBoundingClientRect().bottom));
    put(innerHeight / 2);
  };

  document.addEventListener('DOMContentLoaded', () => {
    const toggle = document.querySelector('.access-toggle');
    if (!toggle) return;
    const bar = document.createElement('div');
    bar.className = 'access-bar';
    bar.id = 'access-bar';
    bar.setAttribute('role', 'region');
    bar.setAttribute('aria-label', words.bar);
    const setOpen = (open) => {
      change({ open });
      toggle.setAttribute('aria-expanded', String(open));
      (open ? bar.querySelector('button') : toggle).focus();
    };
    const names = ['elder', 'larger', 'smaller', ...SWITCHES, 'reset'];
    bar.append(...names.map((name) => toButton(name, DEEDS[name])));
    bar.append(toButton('close', () => setOpen(false)));
    status.className = 'access-status';
    status.setAttribute('role', 'status');
    bar.append(status);
    bar.addEventListener('keydown', (event) => event.key === 'Escape' && setOpen(false));
    document.querySelector('.skip').after(bar);
    toggle.addEventListener('click', () => setOpen(state.open !== true));
    toggle.setAttribute('aria-controls', bar.id);
    toggle.setAttribute('aria-expanded', String(state.open === true));
    show();
    follow();
  });
})();
