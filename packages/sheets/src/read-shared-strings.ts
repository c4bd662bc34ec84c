import { readWholeXml } from './read-xml.ts';

/** The strings that cells refer to by number. Runs of rich text are joined; guides to pronunciation are left out. */
export const readSharedStrings = async (part: string, bytes: AsyncIterable<Uint8Array>): Promise<readonly string[]> => {
  const strings: string[] = [];
  const reader = stringReader();
  await readWholeXml(part, bytes, {
    open: (name) => {
      if (name === 'si') reader.start();
      else reader.open(name);
    },
    text: reader.text,
    close: (name) => {
      if (name === 'si') strings.push(reader.end());
      else reader.close(name);
    },
  });
  return strings;
};

/** Gathers the text of one string, as it stands in a shared string or in a cell. */
export const stringReader = () => {
  let text = '';
  let isText = false;
  let isGuide = false;
  return {
    start: (): void => {
      [text, isText, isGuide] = ['', false, false];
    },
    open: (name: string): void => {
      if (name === 'rPh') isGuide = true;
      if (name === 't') isText = !isGuide;
    },
    text: (piece: string): void => {
      if (isText) text += piece;
    },
    close: (name: string): void => {
      if (name === 'rPh') isGuide = false;
      if (name === 't') isText = false;
    },
    end: (): string => unescape(text),
  };
};

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 part 1, § 22.9.2.19). */
const unescape = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
