import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';

export interface PdfFacts {
  readonly title: unknown;
  readonly language: unknown;
  readonly isTagged: boolean;
  readonly claimsUa: boolean;
  /** What the pieces of the first page are to a reader aloud: heading, table, header cell, … */
  readonly roles: readonly string[];
  readonly fonts: number;
  readonly fontsNotEmbedded: readonly string[];
  /** Without blanks, since a line may break anywhere. */
  readonly pages: readonly string[];
}

/** What a reader other than the typesetter finds in a PDF. */
export const pdfFacts = async (bytes: Uint8Array): Promise<PdfFacts> => {
  const proxy = await getDocumentProxy(Uint8Array.from(bytes));
  const { info } = await proxy.getMetadata();
  const told = new Map<string, unknown>(Object.entries(info));
  const { text } = await extractText(proxy, { mergePages: false });
  const marks: unknown = await proxy.getMarkInfo();
  const fonts = await fontsOf(bytes);
  const tree: unknown = await (await proxy.getPage(1)).getStructTree();
  return {
    title: told.get('Title'),
    language: told.get('Language'),
    isTagged: typeof marks === 'object' && marks !== null && 'Marked' in marks && marks.Marked === true,
    claimsUa: Buffer.from(bytes).toString('latin1').includes('<pdfuaid:part>1</pdfuaid:part>'),
    roles: [...new Set([...JSON.stringify(tree).matchAll(/"role":"(\w+)"/g)].map(([, role = '']) => role))],
    fonts: fonts.length,
    fontsNotEmbedded: fonts.filter(({ isEmbedded }) => !isEmbedded).map(({ name }) => name),
    pages: text.map(withoutBlanks),
  };
};

export const withoutBlanks = (text: string): string => text.normalize('NFC').replace(/\s/gu, '');

const fontsOf = async (bytes: Uint8Array): Promise<readonly { name: string; isEmbedded: boolean }[]> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'))
    .map((dict) => ({
      name: String(dict.get(PDFName.of('FontName'))),
      isEmbedded: ['FontFile2', 'FontFile3'].some((key) => dict.lookup(PDFName.of(key)) instanceof PDFRawStream),
    }));
};
