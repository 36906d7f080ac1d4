import { describe, expect, it } from 'vitest';

import { textToHtml, toEditorHtml, toStoredHtml } from './stored-html';

describe('toEditorHtml', () => {
  it('opens plain text of before the editor as paragraphs', () =>
    expect(toEditorHtml('一 < 二\n同段\n\n三')).toBe('<p>一 &lt; 二<br>同段</p><p>三</p>'));
  it('leaves stored HTML as it is', () => expect(toEditorHtml('<p>一</p>')).toBe('<p>一</p>'));
  it.each([[null], [undefined], [''], [' \n'], [3]])('reads %j as empty', (value) =>
    expect(toEditorHtml(value)).toBe(''),
  );
  it('reads line ends of every system', () =>
    expect(textToHtml('一\r\n\r\n二')).toBe('<p>一</p><p>二</p>'));
});

describe('toStoredHtml', () => {
  it('stores no paragraph that is empty at the end', () =>
    expect(toStoredHtml('<p>一</p><p></p><p style="text-indent: 2em"></p>')).toBe('<p>一</p>'));
  it('stores nothing of an empty editor', () => expect(toStoredHtml('<p></p>')).toBe(''));
  it('stores no picture whose bytes have not arrived', () =>
    expect(toStoredHtml('<p>一</p><figure data-pending="u1"></figure><p>二</p>')).toBe(
      '<p>一</p><p>二</p>',
    ));
  it('writes colours of cells as the grammar does', () =>
    expect(
      toStoredHtml('<td style="background-color: rgb(217, 226, 243)"><p>rgb(1, 2, 3)</p></td>'),
    ).toBe('<td style="background-color: #d9e2f3"><p>rgb(1, 2, 3)</p></td>'));
});
