import { useStrapiApp } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { ComponentType } from 'react';

import { stepBehind } from './paste-into';
import type { Library } from './toolbar/insert-tools';
import { rememberFile, type Uploaded } from './uploads';

type Asset = Uploaded & { alternativeText?: string | null; caption?: string | null };
type DialogProps = {
  allowedTypes: string[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (assets: Asset[]) => void;
};

const isPicture = ({ mime }: Asset) => mime.startsWith('image/');

const toFigure = ({ documentId, alternativeText, caption, name }: Asset) => ({
  type: 'figure',
  attrs: {
    fileId: documentId,
    // Strapi proposes the file's name as alt text; that tells a reader nothing.
    alt: alternativeText && alternativeText !== name ? alternativeText : '',
    caption: caption && caption !== name ? caption : '',
  },
});

const toLink = ({ documentId, name }: Asset) => ({
  type: 'text',
  text: name,
  marks: [{ type: 'fileLink', attrs: { fileId: documentId } }],
});

const insert = (editor: Editor, library: Library, assets: Asset[]) => {
  for (const asset of assets) rememberFile(asset);
  const { selection } = editor.state;
  const [first] = assets;
  if (library === 'picture') {
    const pictures = assets.filter(isPicture);
    if (selection instanceof NodeSelection && selection.node.type.name === 'figure' && first) {
      editor
        .chain()
        .focus()
        .updateAttributes('figure', { fileId: first.documentId, uploadId: null })
        .run();
    } else {
      editor.chain().focus().insertContent(pictures.map(toFigure)).run();
      stepBehind(editor);
    }
  } else if (!selection.empty && first && !(selection instanceof NodeSelection)) {
    editor.chain().focus().setMark('fileLink', { fileId: first.documentId }).run();
  } else {
    const links = assets.flatMap((asset) => [toLink(asset), { type: 'text', text: ' ' }]);
    editor.chain().focus().insertContent(links).run();
  }
};

type Props = { editor: Editor; library: Library; onClose: () => void };

/** The media library as a dialog; what is chosen goes to the caret. */
export const MediaLibrary = ({ editor, library, onClose }: Props) => {
  const components = useStrapiApp('RichText', (state) => state.components);
  const Dialog = components['media-library'] as ComponentType<DialogProps> | undefined;
  if (!Dialog) return null;
  return (
    <Dialog
      allowedTypes={library === 'picture' ? ['images'] : ['files', 'images', 'videos', 'audios']}
      multiple
      onClose={onClose}
      onSelectAssets={(assets) => {
        insert(editor, library, assets);
        onClose();
      }}
    />
  );
};
