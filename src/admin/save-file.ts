/** Some browsers fetch it after the click. */
const KEPT_MS = 1000;

/** Hands a file to the browser to be saved; a plain link would carry no token. */
export const saveFile = (blob: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
};
