import { expect, it } from 'vitest';

import { escapeHtml, unescapeHtml } from './escape-html';

it('leaves no sign that HTML could read, each escaped once', () =>
  expect(escapeHtml(`<a title="x" rel='y'>&amp;</a>`)).toBe(
    '&lt;a title=&quot;x&quot; rel=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  ));

it('gives back what the sanitiser escaped, once', () =>
  expect(unescapeHtml('&lt;b&gt; &amp;lt; &quot;')).toBe('<b> &lt; "'));
