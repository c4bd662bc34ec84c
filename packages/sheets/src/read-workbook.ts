import { UnreadableFile } from './unreadable-file.ts';
import type { Archive } from './open-archive.ts';
import { readWholeXml } from './read-xml.ts';

export interface Sheet {
  readonly name: string;
  /** Its part in the archive. */
  readonly part: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904-01-01, as old Macintosh workbooks do, not from 1900. */
  readonly is1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

const SMALL_PART_BYTES = 16_777_216;

/** What the workbook says of itself: its sheets in their order, its calendar and where its strings and styles are. */
export const readWorkbook = async (path: string, archive: Archive): Promise<Workbook> => {
  const part = await findWorkbook(path, archive);
  const links = await readLinks(path, archive, part);
  const sheets: Sheet[] = [];
  let is1904 = false;
  await readWholeXml(`${path}: ${part}`, await archive.open(part, SMALL_PART_BYTES), {
    open: (name, { name: sheet = '', state, id = '', date1904 }) => {
      if (name === 'workbookPr') is1904 = isTrue(date1904);
      const link = links.find((one) => one.id === id);
      // Charts and macros stand in the list of sheets too, but hold no rows.
      if (name === 'sheet' && link?.kind === 'worksheet') {
        sheets.push({ name: sheet, part: link.part, isHidden: state === 'hidden' || state === 'veryHidden' });
      }
    },
  });
  const partOf = (kind: string) => links.find((one) => one.kind === kind)?.part;
  return { sheets, is1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
};

const findWorkbook = async (path: string, archive: Archive): Promise<string> => {
  const fail = (says: string): never => {
    throw new UnreadableFile(`${path}: ${says}`);
  };
  if (archive.has('content.xml')) return fail('an OpenDocument file, not an Excel workbook; save it as .xlsx');
  const root = archive.has('_rels/.rels') ? await readLinks(path, archive, '') : [];
  const part = root.find((one) => one.kind === 'officeDocument')?.part;
  if (part?.endsWith('.bin') === true) return fail('a binary Excel workbook (.xlsb); save it as .xlsx');
  if (part === undefined || !/workbook[^/]*\.xml$/.test(part)) {
    return fail('a zip archive, but no Excel workbook; unpack it and name the file of cases in it');
  }
  return part;
};

interface Link {
  readonly id: string;
  readonly kind: string;
  readonly part: string;
}

/** The other parts that a part refers to; the last word of a link's type is its kind. */
const readLinks = async (path: string, archive: Archive, part: string): Promise<readonly Link[]> => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const links: Link[] = [];
  await readWholeXml(`${path}: ${name}`, await archive.open(name, SMALL_PART_BYTES), {
    open: (tag, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (tag !== 'Relationship' || mode === 'External') return;
      const kind = type.slice(type.lastIndexOf('/') + 1);
      links.push({ id, kind, part: new URL(target, `zip:///${folder}`).pathname.slice(1) });
    },
  });
  return links;
};

export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true' || text === 'on';
