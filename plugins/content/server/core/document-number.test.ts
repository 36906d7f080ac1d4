import { describe, expect, it } from 'vitest';

import {
  findDocumentNumberProblem,
  isDocumentNumber,
  suggestDocumentNumber,
} from './document-number';

describe('a document number', () => {
  it.each([
    '宁环规〔2026〕3号',
    '宁环规发〔2019〕60号',
    '国办公开办函〔2021〕30号',
    '宁夏回族自治区人民政府令第89号',
    '生态环境部令第3号',
  ])('may be %s', (number) => expect(findDocumentNumberProblem(number)).toBeNull());

  it.each([
    ['宁环规[2026]3号', '宁环规〔2026〕3号'],
    ['宁环规(2026)3号', '宁环规〔2026〕3号'],
    ['宁环规（2026）3号', '宁环规〔2026〕3号'],
    ['宁环规【2026】3号', '宁环规〔2026〕3号'],
    ['宁环规〔2026〕第3号', '宁环规〔2026〕3号'],
    ['宁环规〔2026〕03号', '宁环规〔2026〕3号'],
    ['宁环规 〔2026〕 3 号', '宁环规〔2026〕3号'],
    ['宁环规〔２０２６〕３号', '宁环规〔2026〕3号'],
    ['宁环规［2026］3', '宁环规〔2026〕3号'],
    ['宁环规2026年3号', '宁环规〔2026〕3号'],
    ['人民政府令89号', '人民政府令第89号'],
  ])('%s is probably %s', (number, meant) => {
    expect(suggestDocumentNumber(number)).toBe(meant);
    expect(findDocumentNumberProblem(number)).toContain(meant);
  });

  it.each(['待定', '〔2026〕3号', '宁环规〔26〕3号', '宁环规〔2026〕号', '宁环规〔2026〕3', 'x'])(
    'is not %s',
    (number) => {
      expect(isDocumentNumber(number)).toBe(false);
      expect(findDocumentNumberProblem(number)).toContain('格式有误');
    },
  );

  it('is left alone where it is well-formed, and suggested only in a good form, whatever the slip', () => {
    const brackets = ['[]', '()', '（）', '【】', '［］', '〔〕', '{}', '「」'];
    for (const [open, close] of brackets.map((pair) => [...pair])) {
      for (const before of ['', '第']) {
        for (const serial of ['1', '07', '120']) {
          for (const space of ['', ' ']) {
            const number = `宁环规${space}${open}2026${close}${before}${serial}号`;
            const right = `宁环规〔2026〕${Number(serial)}号`;
            expect(isDocumentNumber(number) ? number : suggestDocumentNumber(number)).toBe(right);
          }
        }
      }
    }
  });
});
