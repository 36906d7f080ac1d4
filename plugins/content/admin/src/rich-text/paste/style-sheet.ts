// The style sheet that Word and WPS put before the text: what a class says of a paragraph or cell, and how lists number.
import { parseStyle, type Style } from './css';

export type ListFormat = { format: string; text: string };
export type StyleSheet = {
  /** Rules by class name. */
  classes: Map<string, Style>;
  /** 'l0 level1' → how it numbers. */
  lists: Map<string, ListFormat>;
};

const RULE = /([^{}]+)\{([^{}]*)\}/g;

export const parseStyleSheet = (text: string): StyleSheet => {
  const classes = new Map<string, Style>();
  const lists = new Map<string, ListFormat>();
  const plain = text.replace(/<!--|-->/g, '').replace(/\/\*[^]*?\*\//g, '');
  for (const [, selectors = '', body = ''] of plain.matchAll(RULE)) {
    const style = parseStyle(body);
    const list = /@list\s+(l\d+):level(\d+)/.exec(selectors);
    if (list) {
      lists.set(`${list[1]} level${list[2]}`, {
        format: style['mso-level-number-format'] ?? 'arabic',
        text: style['mso-level-text'] ?? '',
      });
      continue;
    }
    for (const selector of selectors.split(',')) {
      const name = /^\s*[a-z0-9]*\.([\w\u0080-\uffff-]+)\s*$/i.exec(selector)?.[1];
      if (name) classes.set(name, { ...classes.get(name), ...style });
    }
  }
  return { classes, lists };
};
