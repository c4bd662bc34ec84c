/** The names in braces in a text, each once, in the order of the alphabet. */
export const placeholdersIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name = '']) => name))].toSorted();

/** The text with each name in braces put in; a name without a value is a bug. What is put in is not read again. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${text}"`);
    return value;
  });
