// Links to another item by its id: whatever its address is or becomes, the page leads there, or shows the words alone.
import { useFetchClient } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';

import { ITEM_TYPES, type ItemType, toUid } from '../../../../../../src/contracts/item';
import { ToolButton } from '../tool-button';
import { useWords } from '../words';
import { Bar, BarInput, BarNote } from './bar';

type Found = { documentId: string; title: string | null };
type List = { results: Found[] };

const WAIT_MS = 250;

const Results = styled.ul`
  flex: 1 1 100%;
  max-height: 180px;
  overflow: auto;

  button {
    justify-content: flex-start;
    width: 100%;
    overflow: hidden;
  }
`;

const useItems = (type: ItemType, text: string, locale: string) => {
  const { get } = useFetchClient();
  const [found, setFound] = useState<Found[] | null>(null);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      const filters = text === '' ? {} : { filters: { title: { $containsi: text } } };
      get<List>(`/content-manager/collection-types/${toUid(type)}`, {
        params: { locale, page: 1, pageSize: 10, sort: 'updatedAt:DESC', ...filters },
      })
        .then(({ data }) => !gone && setFound(data.results))
        // Without permission to read this type there is nothing to offer.
        .catch(() => !gone && setFound([]));
    }, WAIT_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [get, type, text, locale]);
  return found;
};

type Props = { editor: Editor; locale: string; onClose: () => void };

export const ItemBar = ({ editor, locale, onClose }: Props) => {
  const say = useWords();
  const [type, setType] = useState<ItemType>('normative-document');
  const [text, setText] = useState('');
  const found = useItems(type, text.trim(), locale);
  const apply = ({ documentId, title }: Found) => {
    const mark = { type: 'itemLink', attrs: { itemId: documentId, itemType: type } };
    const chain = editor.chain().focus();
    if (editor.state.selection.empty) {
      chain.insertContent({ type: 'text', text: title || documentId, marks: [mark] }).run();
    } else chain.setMark('itemLink', mark.attrs).run();
    onClose();
  };
  const first = found?.[0];
  return (
    <Bar label={say('item')} onEnter={() => first && apply(first)} onEscape={onClose}>
      {ITEM_TYPES.map((one) => (
        <ToolButton
          key={one}
          label={say(`item.${one}`)}
          aria-pressed={one === type}
          onClick={() => setType(one)}
        >
          {say(`item.${one}`)}
        </ToolButton>
      ))}
      <BarInput start label={say('item.search')} value={text} onText={setText} />
      <ToolButton label={say('cancel')} onClick={onClose}>
        {say('cancel')}
      </ToolButton>
      {found?.length === 0 && <BarNote>{say('item.none')}</BarNote>}
      <Results data-testid="editor-items">
        {found?.map((one) => (
          <li key={one.documentId}>
            <ToolButton label={one.title || one.documentId} onClick={() => apply(one)}>
              {one.title || one.documentId}
            </ToolButton>
          </li>
        ))}
      </Results>
    </Bar>
  );
};
