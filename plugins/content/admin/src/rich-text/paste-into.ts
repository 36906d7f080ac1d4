// Puts what comes by paste or drop into the text: pictures go to the media library, the rest is cleaned.
import type { Editor } from '@tiptap/core';
import { DOMParser } from '@tiptap/pm/model';
import { NodeSelection, Selection } from '@tiptap/pm/state';

import { type Cleaned, cleanPaste } from './paste/clean-paste';
import { parseHtml } from './paste/from-dom';
import { nameScreenshot, toFile } from './paste/to-file';
import { rememberFile, sendFile, type Uploads } from './uploads';

export type PasteDesk = {
  uploads: Uploads;
  /** Tells what was kept and what was not. */
  onPasted: (cleaned: Cleaned) => void;
  onFailed: (file: File, error: unknown) => void;
};

const isPicture = ({ type }: File) => /^image\/(?!svg)/.test(type);

/** Puts the caret behind what was inserted: a selected picture would be overwritten by the next letter. */
export const stepBehind = (editor: Editor): void => {
  const { selection, doc } = editor.state;
  if (!(selection instanceof NodeSelection)) return;
  const behind = Selection.findFrom(doc.resolve(selection.to), 1, true);
  if (behind) editor.view.dispatch(editor.state.tr.setSelection(behind));
};

/** Inserts cleaned HTML at the selection as one step; one plain paragraph joins the line it is pasted into. */
export const insertHtml = (editor: Editor, html: string): void => {
  const page = new window.DOMParser().parseFromString(html, 'text/html');
  const { content } = DOMParser.fromSchema(editor.schema).parse(page.body);
  const only = content.childCount === 1 ? content.firstChild : null;
  const isLine = only?.type.name === 'paragraph' && !only.attrs.textAlign;
  const { $from } = editor.state.selection;
  const intoLine = isLine && $from.parent.content.size > 0;
  editor
    .chain()
    .focus()
    .insertContent((intoLine ? only.content : content).toJSON() ?? [], { updateSelection: true })
    .scrollIntoView()
    .run();
  stepBehind(editor);
};

const sendPictures = (files: File[], { uploads }: PasteDesk) =>
  files.map((file) => ({ type: 'figure', attrs: { uploadId: uploads.add(file) } }));

/** Files that are no pictures become links once the media library has them. */
const sendOthers = async (editor: Editor, files: File[], desk: PasteDesk) => {
  for (const file of files) {
    try {
      const row = await sendFile(file);
      rememberFile(row);
      if (editor.isDestroyed) return;
      const marks = [{ type: 'fileLink', attrs: { fileId: row.documentId } }];
      editor.commands.insertContent([
        { type: 'text', text: row.name, marks },
        { type: 'text', text: ' ' },
      ]);
    } catch (error) {
      desk.onFailed(file, error);
    }
  }
};

const insertFiles = (editor: Editor, files: File[], desk: PasteDesk) => {
  const pictures = files.filter(isPicture).map(nameScreenshot);
  if (pictures.length > 0) {
    editor.commands.insertContent(sendPictures(pictures, desk));
    stepBehind(editor);
  }
  void sendOthers(
    editor,
    files.filter((file) => !isPicture(file)),
    desk,
  ); // what fails is told by onFailed
};

/** Only one picture and no text, as a browser copies a picture: then the file that came along is the better copy. */
const isLonePicture = (html: string, files: File[]) => {
  if (files.length === 0 || !/<img/i.test(html)) return false;
  const text = html.replace(/<!--[^]*?-->|<style[^]*?<\/style>|<[^>]+>/gi, '');
  return text.trim() === '' && (html.match(/<img/gi)?.length ?? 0) === 1;
};

const insertForeign = (editor: Editor, html: string, rtf: string, desk: PasteDesk) => {
  const cleaned = cleanPaste({ html, rtf }, parseHtml);
  const places = new Map(
    cleaned.pictures.map((picture, index) => [
      picture.key,
      desk.uploads.add(toFile(picture, index)),
    ]),
  );
  const withPlaces = cleaned.html.replace(
    /data-pending="([^"]*)"/g,
    (_all, key: string) => `data-pending="${places.get(key) ?? ''}"`,
  );
  if (editor.state.selection instanceof NodeSelection) editor.commands.deleteSelection();
  insertHtml(editor, withPlaces);
  desk.onPasted(cleaned);
};

/** Whether the paste was dealt with; otherwise the editor's own way is right (its own HTML, plain text). */
export const pasteInto = (editor: Editor, event: ClipboardEvent, desk: PasteDesk): boolean => {
  const data = event.clipboardData;
  if (!data) return false;
  const html = data.getData('text/html');
  const files = [...data.files];
  if (html.includes('data-pm-slice')) return false;
  if (html !== '' && !isLonePicture(html, files)) {
    insertForeign(editor, html, data.getData('text/rtf'), desk);
    return true;
  }
  if (files.length === 0) return false;
  insertFiles(editor, files, desk);
  return true;
};

/** Whether a drop was dealt with: files go to where they were dropped. */
export const dropInto = (editor: Editor, event: DragEvent, desk: PasteDesk): boolean => {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) return false;
  event.preventDefault();
  const place = editor.view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (place) editor.commands.setTextSelection(place.pos);
  insertFiles(editor, files, desk);
  return true;
};
