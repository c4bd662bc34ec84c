import { crc32, deflateRawSync } from 'node:zlib';

/** The parts of a zip archive by name. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip archive, small and plain, for tests. `sizes` lets the directory lie about how large a part is unpacked. */
export const zipFile = (parts: Parts, sizes: Readonly<Record<string, number>> = {}): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(sizes[name] ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, end, Buffer.from(name));
    bodies.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(bodies.length, 4);
  tail.writeUInt16LE(bodies.length, 6);
  tail.writeUInt32LE(entries.length, 8);
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, entries, Buffer.from('PK\u0005\u0006'), tail]);
};

/** A sheet for a test: rows of XML cells, or what stands before and after the rows. */
export interface TestSheet {
  readonly name: string;
  /** The XML of each row; rows are counted from 1, and `''` leaves one out. */
  readonly rows: readonly string[];
  readonly before?: string;
  readonly after?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Attributes of a row, by its number. */
  readonly marks?: Readonly<Record<number, string>>;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const links = (targets: readonly (readonly [string, string, string])[]): string =>
  `<Relationships>${targets.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

/** The parts of a workbook. `formats` are the number formats of the cell styles 1, 2, … */
export const workbookParts = (
  sheets: readonly TestSheet[],
  {
    strings = [],
    formats = [],
    is1904 = false,
  }: { strings?: readonly string[]; formats?: readonly string[]; is1904?: boolean } = {},
): Record<string, string> => ({
  '_rels/.rels': links([['r1', 'officeDocument', 'xl/workbook.xml']]),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
    .map(({ name, state }, index) => `<sheet name="${name}"${state ? ` state="${state}"` : ''} r:id="s${index}"/>`)
    .join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': links([
    ...sheets.map((_, index) => [`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`] as const),
    ['t', 'sharedStrings', '/xl/sharedStrings.xml'],
    ['y', 'styles', 'styles.xml'],
  ]),
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
    .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(code)}"/>`)
    .join(
      '',
    )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs></styleSheet>`,
  ...Object.fromEntries(
    sheets.map(({ rows, before = '', after = '', marks = {} }, index) => [
      `xl/worksheets/sheet${index}.xml`,
      `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows
        .map((cells, row) => (cells === '' ? '' : `<row r="${row + 1}" ${marks[row + 1] ?? ''}>${cells}</row>`))
        .join('')}</sheetData>${after}</worksheet>`,
    ]),
  ),
});

export const xlsxFile = (...args: Parameters<typeof workbookParts>): Buffer => zipFile(workbookParts(...args));

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A cell of text; an empty text is no cell. */
export const textCell = (reference: string, text: string): string =>
  text === '' ? '' : `<c r="${reference}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
