import { readWholeXml } from './read-xml.ts';

/** The number formats that a workbook may use by number without writing them down (ECMA-376 part 1, § 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The number format of each cell style, by the number that a cell gives. */
export const readStyles = async (part: string, bytes: AsyncIterable<Uint8Array>): Promise<readonly string[]> => {
  const written = new Map<number, string>();
  const styles: number[] = [];
  let isCellStyles = false;
  await readWholeXml(part, bytes, {
    open: (name, { numFmtId = '0', formatCode = 'General' }) => {
      if (name === 'numFmt') written.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isCellStyles = true;
      if (name === 'xf' && isCellStyles) styles.push(Number(numFmtId));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return styles.map((id) => written.get(id) ?? BUILT_IN[id] ?? 'General');
};
