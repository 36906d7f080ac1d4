// HTML as mammoth writes it, brought into the grammar of the editor.
import { type CheerioAPI, load } from 'cheerio';

type Selection = ReturnType<CheerioAPI>;

/** Notes stand where they are mentioned, not in a list at the end. */
const moveNotes = ($: CheerioAPI): number => {
  let notes = 0;
  $('sup > a[href^="#footnote-"], sup > a[href^="#endnote-"]').each((_, link) => {
    const item = $(
      $(link)
        .attr('href')
        ?.replace(/[^#\w-]/g, '') ?? '#',
    );
    item.find('a[href^="#footnote-ref"], a[href^="#endnote-ref"]').remove();
    const text = item.text().replace(/\s+/g, ' ').trim();
    const list = item.parent();
    item.remove();
    if (list.children().length === 0) list.remove();
    const sup = $(link).parent();
    if (text === '') return void sup.remove();
    notes += 1;
    sup.replaceWith($('<span></span>').attr('data-footnote', text));
  });
  return notes;
};

/** Pictures stand between paragraphs: those of a paragraph come after it, and a paragraph of pictures alone goes. */
const movePictures = ($: CheerioAPI): void => {
  $('img').each((_, image) => {
    const number = /^picture:(\d+)$/.exec($(image).attr('src') ?? '')?.[1] ?? '';
    const figure = $('<figure></figure>').attr('data-file-id', `picture-${number}`);
    figure.append($('<img>').attr('alt', $(image).attr('alt') ?? ''));
    const block = $(image).closest('p, h2, h3, h4');
    if (block.length === 0) return void $(image).replaceWith(figure);
    $(image).remove();
    let place = block;
    while (place.next().is('figure[data-after]')) place = place.next();
    place.after(figure.attr('data-after', ''));
  });
  $('figure[data-after]').removeAttr('data-after');
  $('p').each((_, paragraph) => {
    const isEmpty =
      $(paragraph).text().trim() === '' && $(paragraph).children(':not(br)').length === 0;
    if (isEmpty && $(paragraph).next().is('figure')) $(paragraph).remove();
  });
};

const widthOf = (row: Selection, $: CheerioAPI): number =>
  row
    .children()
    .toArray()
    .reduce((sum, cell) => sum + Number($(cell).attr('colspan') ?? 1), 0);

/** All rows in one body; the widths of the columns where they are known of each. */
const tidyTables = ($: CheerioAPI, grids: readonly number[][]): number => {
  const tables = $('table');
  tables.each((at, table) => {
    const rows = $(table).find('> tr, > thead > tr, > tbody > tr');
    const grid = grids[at] ?? [];
    const isKnown = grid.length > 0 && grid.length === widthOf(rows.first(), $);
    const columns = $('<colgroup></colgroup>');
    for (const width of grid) columns.append($('<col>').attr('style', `width: ${width}px`));
    const body = $('<tbody></tbody>').append(rows);
    $(table).empty();
    if (isKnown) $(table).append(columns);
    $(table).append(body);
  });
  return tables.length;
};

/** What stands bare in a list item or a cell becomes a paragraph. */
const wrapBare = ($: CheerioAPI): void => {
  $('li, td, th').each((_, holder) => {
    const inline = $(holder)
      .contents()
      .filter((_at, node) => !$(node).is('p, h2, h3, h4, ul, ol, table, figure, blockquote'));
    if (inline.text().trim() === '' && inline.filter('span, br').length === 0) return;
    // mammoth writes the words of an item before the lists inside it
    $(holder).prepend($('<p></p>').append(inline));
  });
  $('td:empty, th:empty').append('<p></p>');
};

/** Two wide spaces typed at the beginning are an indent. */
const toIndent = ($: CheerioAPI): void => {
  $('p').each((_, paragraph) => {
    const [first] = $(paragraph).contents().toArray();
    if (first?.type !== 'text' || !/^[ \t\u3000]*\u3000{2}/u.test(first.data)) return;
    first.data = first.data.replace(/^[\s\u3000]+/u, '');
    $(paragraph).addClass('indent');
  });
};

const writeStyles = ($: CheerioAPI): void => {
  $('[class]').each((_, block) => {
    const names = ($(block).attr('class') ?? '').split(' ');
    const align = names.find((name) => name === 'center' || name === 'right');
    const style = [align && `text-align: ${align}`, names.includes('indent') && 'text-indent: 2em']
      .filter(Boolean)
      .join('; ');
    $(block).removeAttr('class');
    if (style) $(block).attr('style', style);
  });
};

export type Tidied = { html: string; tables: number; footnotes: number; paragraphs: number };

/** `grids`: widths of the columns of each table, in the order of the text. */
export const tidyHtml = (html: string, grids: readonly number[][]): Tidied => {
  const $ = load(html, null, false);
  const footnotes = moveNotes($);
  const tables = tidyTables($, grids);
  movePictures($);
  wrapBare($);
  toIndent($);
  writeStyles($);
  $('a[id]:not([href])').remove();
  return { html: $.html(), tables, footnotes, paragraphs: $('p, h2, h3, h4').length };
};
