// The key that saves the form, held until the form has what was typed.
import type { Editor } from '@tiptap/core';

/** Keys that save the form (the content manager's own). */
export const isSaveKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && (key.toLowerCase() === 's' || key === 'Enter');

/** An input method has handed over what it composed after this long (ProseMirror reads it 20 ms after its end). */
const COMPOSED_MS = 30;
/** After this long the key goes on in any case. */
const LONGEST_WAIT_MS = 5000;

/**
 * Presses the save key again once the form holds what was typed: pressed sooner, the content manager finds the form
 * unchanged and drops the key without a word.
 */
export const pressOnceHeld = (
  editor: Editor,
  isHeld: () => boolean,
  pressed: KeyboardEvent,
): void => {
  const { key, ctrlKey, metaKey, shiftKey } = pressed;
  const since = Date.now();
  const look = () => {
    if (!isHeld() && Date.now() - since < LONGEST_WAIT_MS) {
      setTimeout(look);
      return;
    }
    const hadFocus = !editor.isDestroyed && editor.view.hasFocus();
    const keys = { key, ctrlKey, metaKey, shiftKey };
    window.dispatchEvent(
      new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }),
    );
    // The content manager takes the focus away at a save; whoever writes goes on where they were.
    if (hadFocus && document.activeElement === document.body) editor.view.focus();
  };
  setTimeout(look, COMPOSED_MS);
};
