import { formatDay, parseDay } from '@holdpoint/engine';

/** A cell as a day, or why it is none and what to write. An empty cell is not known. */
export const listDay = (cell: string): { readonly day: string } | { readonly fault: string } => {
  const text = cell.trim();
  if (text === '') return { day: '' };
  const written = ISO.exec(text) ?? COMPACT.exec(text);
  const american = AMERICAN.exec(text);
  const parts =
    written !== null ? written.slice(1, 4) : american !== null ? [american[3], american[1], american[2]] : undefined;
  const day = parts?.map((part = '', at) => part.padStart(at === 0 ? 4 : 2, '0')).join('-');
  const read = day === undefined ? undefined : parseDay(day);
  if (read !== undefined) return { day: formatDay(read) };
  const serial = /^\d{4,5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : undefined;
  if (serial !== undefined && serial > 366)
    return {
      fault: `found the number ${text}, which a spreadsheet may have counted from 1900 (${dayOfSerial(serial)}) or from 1904; write the day as YYYY-MM-DD`,
    };
  return { fault: `found "${text.slice(0, 40)}"; write a day as YYYY-MM-DD or M/D/YYYY` };
};

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/;

const SERIAL_OF_1970 = 25_569;

const dayOfSerial = (serial: number): string => formatDay(serial - SERIAL_OF_1970);
