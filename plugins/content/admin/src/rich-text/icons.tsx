// Signs that @strapi/icons lacks, drawn in the same 32-unit box.
import type { ReactNode } from 'react';

const sign = (children: ReactNode) => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 32 32"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
  >
    {children}
  </svg>
);

const lines = (d: string) => sign(<path d={d} />);
// Drawn, not written: a letter in a button would be part of what people believe it to be called (WCAG 2.5.3).
const EX = 'M3 12 15 26M15 12 3 26';

export const signs = {
  undo: lines('M11 6 5 12l6 6M5 12h14a7 7 0 0 1 0 14h-6'),
  redo: lines('m21 6 6 6-6 6M27 12H13a7 7 0 0 0 0 14h6'),
  left: lines('M5 7h22M5 13h14M5 19h22M5 25h14'),
  center: lines('M5 7h22M9 13h14M5 19h22M9 25h14'),
  right: lines('M5 7h22M13 13h14M5 19h22M13 25h14'),
  justify: lines('M5 7h22M5 13h22M5 19h22M5 25h22'),
  indent: lines('M14 7h13M5 14h22M5 20h22M5 26h22M5 4l4 3-4 3'),
  indentAll: lines('M14 5h13M5 11h22M14 18h13M5 24h22M5 2.5 9 5 5 7.5M5 15.5 9 18l-4 2.5'),
  sub: lines(`${EX}M20 22.5a4 4 0 0 1 8 0c0 3-8 4-8 7.5h8`),
  sup: lines(`${EX}M20 5.5a4 4 0 0 1 8 0c0 3-8 4-8 7.5h8`),
  clear: sign(
    <>
      <path d="M8 6h17M16 6l-4 20M8 26h8" />
      <path d="m20 20 8 8m0-8-8 8" />
    </>,
  ),
  footnote: lines('M4 10h13M4 18h13M4 26h22M23 6l4-3v11'),
  pasteText: sign(
    <>
      <path d="M11 6H7v22h18V6h-4" />
      <path d="M11 4h10v5H11zM12 16h8M16 16v8" />
    </>,
  ),
  replace: sign(
    <>
      <circle cx="12" cy="12" r="7" />
      <path d="m17 17 4 4M19 28h9m-3-3 3 3-3 3" />
    </>,
  ),
  table: sign(
    <>
      <rect x="4" y="6" width="24" height="20" rx="1.5" />
      <path d="M4 13h24M4 19.5h24M12 6v20M20 6v20" />
    </>,
  ),
  item: sign(
    <>
      <path d="M18 4H7v24h18V11zM18 4v7h7" />
      <path d="M11 20h8m-3-4 4 4-4 4" />
    </>,
  ),
};
