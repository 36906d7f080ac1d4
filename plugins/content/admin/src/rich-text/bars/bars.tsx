import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';

import { addressOf } from '../addresses';
import type { Spot } from '../editor-state';
import type { Library, OpenBar } from '../toolbar/insert-tools';
import { useWords } from '../words';
import { FigureBar } from './figure-bar';
import { FindBar } from './find-bar';
import { FootnoteBar } from './footnote-bar';
import { ItemBar } from './item-bar';
import { LinkBar, LinkPlace } from './link-bar';
import { TableBar } from './table-bar';

type Props = {
  editor: Editor;
  spot: Spot;
  open: OpenBar | null;
  locale: string;
  onOpen: (bar: OpenBar | null) => void;
  onLibrary: (library: Library) => void;
};

/** The file's name in the library, once it is known. */
const FilePlace = ({ editor, fileId }: { editor: Editor; fileId: string }) => {
  const say = useWords();
  const [name, setName] = useState('');
  useEffect(() => {
    let gone = false;
    void addressOf(fileId).then((found) => {
      if (!gone) setName(found?.name ?? say('file.gone'));
    }); // addressOf never rejects
    return () => {
      gone = true;
    };
  }, [fileId, say]);
  return <LinkPlace editor={editor} mark="fileLink" shown={`${say('file')} ${name}`} />;
};

/** What the caret stands on. */
const PlaceBars = ({ editor, spot, onOpen, onLibrary }: Props) => {
  const say = useWords();
  return (
    <>
      {spot.figure && <FigureBar editor={editor} onReplace={() => onLibrary('picture')} />}
      {spot.footnote !== null && (
        <FootnoteBar editor={editor} text={spot.footnote} onClose={() => onOpen(null)} />
      )}
      {spot.link !== null && (
        <LinkPlace editor={editor} mark="link" shown={spot.link} onEdit={() => onOpen('link')} />
      )}
      {spot.fileLink !== null && <FilePlace editor={editor} fileId={spot.fileLink} />}
      {spot.itemLink !== null && (
        <LinkPlace editor={editor} mark="itemLink" shown={say('item.linked')} />
      )}
      {spot.table && <TableBar editor={editor} spot={spot} />}
    </>
  );
};

/** What was asked for with the toolbar stands before what the caret stands on. */
export const Bars = (props: Props) => {
  const { editor, spot, open, locale, onOpen } = props;
  const close = () => onOpen(null);
  return (
    <>
      {open === 'find' && <FindBar editor={editor} onClose={close} />}
      {editor.isEditable && open === 'link' && <LinkBar editor={editor} onClose={close} />}
      {editor.isEditable && open === 'item' && (
        <ItemBar editor={editor} locale={locale} onClose={close} />
      )}
      {editor.isEditable && open === 'footnote' && spot.footnote === null && (
        <FootnoteBar editor={editor} text={null} onClose={close} />
      )}
      {editor.isEditable && (open === null || open === 'find') && <PlaceBars {...props} />}
    </>
  );
};
