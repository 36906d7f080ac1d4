/** The text of a table as Chinese spreadsheets save it: UTF-8, or GB 18030 where it is no UTF-8. */
export const readTableFile = async (file: Blob): Promise<string> => {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // what a fatal decoder throws
    return new TextDecoder('gb18030').decode(bytes);
  }
};
