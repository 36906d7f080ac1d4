// 图片: a picture of the media library by its id, with alt text and caption. Its address is fetched and never stored. The view
// is plain DOM, not React: a text with many pictures opens at once.
import { type Editor, Node } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';

import { addressOf } from '../addresses';
import type { Uploads } from '../uploads';

export type FigureWords = Record<'gone' | 'sending' | 'failed' | 'unreachable' | 'retry', string>;
export type FigureOptions = { uploads: Uploads | null; words: () => FigureWords };

const WIDTHS = ['25', '50', '75', '100'];

const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string) => {
  const element = document.createElement(tag);
  element.className = className;
  return element;
};

const createView = (node: DocumentNode, { uploads, words }: FigureOptions) => {
  const dom = make('figure', 'gk-figure');
  const picture = dom.appendChild(make('img', 'gk-picture'));
  const status = dom.appendChild(make('div', 'gk-status'));
  const caption = dom.appendChild(make('figcaption', 'gk-caption'));
  status.contentEditable = 'false';
  let current = node;
  let shown = '';

  const say = (text: string) => {
    status.textContent = text;
    status.hidden = text === '';
  };
  const showFile = async (fileId: string) => {
    if (shown === fileId) return;
    shown = fileId;
    const address = await addressOf(fileId);
    if (shown !== fileId) return;
    say(address ? '' : words().gone);
    if (address) picture.src = address.url;
    picture.hidden = !address;
  };
  const showUpload = (uploadId: string) => {
    const upload = uploads?.get(uploadId);
    if (!upload) {
      picture.hidden = true;
      return say(words().failed);
    }
    if (!picture.src) picture.src = upload.preview;
    picture.hidden = false;
    if (upload.state !== 'failed') return say(upload.state === 'done' ? '' : words().sending);
    say(`${words().failed} ${upload.failure ?? words().unreachable} `);
    const retry = status.appendChild(make('button', 'gk-retry'));
    retry.type = 'button';
    retry.textContent = words().retry;
    retry.onclick = () => uploads?.retry(uploadId);
  };
  const draw = () => {
    const { fileId, uploadId, alt, caption: text, width } = current.attrs as Record<string, string>;
    dom.style.width = width ? `${width}%` : '';
    picture.alt = alt ?? '';
    caption.textContent = text ?? '';
    caption.hidden = !text;
    if (fileId)
      void showFile(fileId); // addressOf never rejects
    else if (uploadId) showUpload(uploadId);
    else say(words().gone);
  };
  draw();
  const stop = uploads?.subscribe(() => !current.attrs.fileId && draw());
  return {
    dom,
    update(next: DocumentNode) {
      if (next.type !== current.type) return false;
      current = next;
      draw();
      return true;
    },
    stopEvent: (event: Event) => (event.target as HTMLElement).tagName === 'BUTTON',
    ignoreMutation: () => true,
    destroy: () => stop?.(),
  };
};

export const Figure = Node.create<FigureOptions>({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({
    uploads: null,
    words: () => ({ gone: '', sending: '', failed: '', unreachable: '', retry: '' }),
  }),
  addAttributes: () => ({
    fileId: { default: null },
    uploadId: { default: null },
    alt: { default: '' },
    caption: { default: '' },
    width: { default: null },
  }),
  parseHTML: () => [
    {
      tag: 'figure',
      getAttrs: (element) => {
        const fileId = element.getAttribute('data-file-id');
        const uploadId = element.getAttribute('data-pending');
        const width = element.getAttribute('data-width') ?? '';
        return fileId || uploadId
          ? {
              fileId,
              uploadId,
              alt: element.querySelector('img')?.getAttribute('alt') ?? '',
              caption: element.querySelector('figcaption')?.textContent ?? '',
              width: WIDTHS.includes(width) ? width : null,
            }
          : false;
      },
    },
  ],
  renderHTML({ node }) {
    const { uploadId, alt, caption, width } = node.attrs as Record<string, string | null>;
    const fileId = node.attrs.fileId || (uploadId && this.options.uploads?.get(uploadId)?.fileId);
    if (!fileId) return ['figure', { 'data-pending': uploadId }];
    const attributes = { 'data-file-id': fileId, ...(width ? { 'data-width': width } : {}) };
    const picture = ['img', { alt: alt ?? '' }];
    return caption
      ? ['figure', attributes, picture, ['figcaption', caption]]
      : ['figure', attributes, picture];
  },
  addNodeView() {
    return ({ node }) => createView(node, this.options);
  },
});

/** Gives the pictures of a finished upload their id; undoing goes past it, never back to a place without bytes. */
export const settleUpload = (editor: Editor, uploadId: string, fileId: string): void => {
  if (editor.isDestroyed) return;
  const { tr } = editor.state;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'figure' && node.attrs.uploadId === uploadId) {
      tr.setNodeMarkup(position, undefined, { ...node.attrs, fileId, uploadId: null });
    }
  });
  if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false));
};
