import { problem, type Problem } from '../problem/problem.ts';

/** What a file of a paper may be. */
const FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Bytes that the file of a paper may have: a page scanned in colour has about a million. */
export const MOST_FILE_BYTES = 20_971_520;

const PDF_WITHIN = 1024;
const END_WITHIN = 65_536;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const JPEG_END = Buffer.from([0xff, 0xd9]);
const TIFF = [Buffer.from('II*\0', 'latin1'), Buffer.from('MM\0*', 'latin1')];
const HEIC = /^ftyp(heic|heix|mif1|msf1|avif)/;

const refused = (code: string, says: string): Problem => problem(422, code, says);

/** What a file is by its own bytes, never by its name; else why it is not taken, and what to do. */
export const fileTypeOf = (bytes: Buffer): { readonly type: FileType } | { readonly problem: Problem } => {
  const begins = (with_: Buffer): boolean => bytes.subarray(0, with_.length).equals(with_);
  if (bytes.length === 0)
    return { problem: refused('file-empty', 'the file is empty: nothing is in it; scan or save it again') };
  if (bytes.length > MOST_FILE_BYTES) return { problem: FILE_TOO_LARGE };
  if (begins(PNG)) return whole('image/png', bytes.subarray(-END_WITHIN).includes('IEND'));
  if (begins(JPEG)) return whole('image/jpeg', bytes.subarray(-END_WITHIN).includes(JPEG_END));
  if (bytes.subarray(0, PDF_WITHIN).includes('%PDF-')) return { type: 'application/pdf' };
  if (TIFF.some(begins))
    return {
      problem: refused(
        'file-tiff',
        'the file is a TIFF, which browsers cannot show; let the scanner or the fax server write PDF, or save it as PNG',
      ),
    };
  if (HEIC.test(bytes.subarray(4, 12).toString('latin1')))
    return {
      problem: refused(
        'file-heic',
        'the file is a picture of a telephone (HEIC), which browsers cannot show; save it as JPEG',
      ),
    };
  return {
    problem: refused(
      'file-type-unknown',
      'the file is neither a PDF nor a PNG or JPEG picture, whatever its name says; save the paper as one of these, or type it from the paper',
    ),
  };
};

export const FILE_TOO_LARGE: Problem = problem(
  413,
  'file-too-large',
  'the file is larger than 20 MB; scan the pages of the form alone, in grey, or type it from the paper',
);

const whole = (type: FileType, hasEnd: boolean): { readonly type: FileType } | { readonly problem: Problem } =>
  hasEnd
    ? { type }
    : {
        problem: refused('file-cut-off', 'the picture is cut off: its end is missing; scan or send it again'),
      };
