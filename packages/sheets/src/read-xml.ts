import { SaxesParser } from 'saxes';
import { UnreadableFile } from './unreadable-file.ts';
import { decodeText } from './decode-text.ts';

/** What a part of a workbook is told as it is read; names come without their prefix. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML that comes piece by piece; yields after each piece, so that what was read can be handed on. */
export async function* readXml(part: string, bytes: AsyncIterable<Uint8Array>, to: XmlReader): AsyncGenerator<void> {
  const xml = new SaxesParser();
  let fault: Error | undefined;
  xml.on('error', (error) => {
    fault ??= error;
  });
  // A document type could define entities that grow without bound; a workbook has none.
  xml.on('doctype', () => {
    fault ??= new Error('it declares a document type');
  });
  xml.on('opentag', ({ name, attributes }) => to.open?.(local(name), withLocalNames(attributes)));
  xml.on('text', (text) => to.text?.(text));
  xml.on('cdata', (text) => to.text?.(text));
  xml.on('closetag', ({ name }) => to.close?.(local(name)));
  const check = (): void => {
    if (fault === undefined) return;
    const why = fault.message.split('\n')[0];
    throw new UnreadableFile(`${part}: damaged (${why}); open the workbook in Excel and save it anew as .xlsx`);
  };
  try {
    for await (const text of decodeText(part, bytes)) {
      xml.write(text);
      check();
      yield;
    }
    xml.close();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    fault ??= error instanceof Error ? error : new Error(String(error));
  }
  check();
  yield;
}

/** Reads a small part to its end. */
export const readWholeXml = async (part: string, bytes: AsyncIterable<Uint8Array>, to: XmlReader): Promise<void> => {
  for await (const _ of readXml(part, bytes, to));
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A sheet has millions of tags and hardly a prefix, so the attributes are written anew only where one has. */
const withLocalNames = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  for (const key in attributes) {
    if (key.includes(':')) {
      return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
    }
  }
  return attributes;
};
