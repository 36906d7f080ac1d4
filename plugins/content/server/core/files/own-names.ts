/** The names with a number in those that stood before already: 'a.png', 'a.png' → 'a.png', 'a (2).png'. */
export const toOwnNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    const at = name.lastIndexOf('.');
    const [stem, extension] = at > 0 ? [name.slice(0, at), name.slice(at)] : [name, ''];
    let own = name;
    for (let count = 2; taken.has(own) || (own !== name && names.includes(own)); count += 1) {
      own = `${stem} (${count})${extension}`;
    }
    taken.add(own);
    return own;
  });
};
