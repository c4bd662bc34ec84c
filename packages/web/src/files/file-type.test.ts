import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileTypeOf, MOST_FILE_BYTES } from './file-type.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const PNG = latin('\x89PNG\r\n\x1a\n');
const codeOf = (bytes: Buffer): string => {
  const found = fileTypeOf(bytes);
  return 'type' in found ? found.type : found.problem.code;
};

describe('what a file is', () => {
  it.each([
    ['a PDF', latin('%PDF-1.7\n'), 'application/pdf'],
    ['a PDF with a few bytes before it', latin('\r\n\r\n%PDF-1.4\n'), 'application/pdf'],
    ['a PNG', Buffer.concat([PNG, latin('....IEND....')]), 'image/png'],
    ['a JPEG', latin('\xff\xd8\xff\xe0....\xff\xd9'), 'image/jpeg'],
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['a PNG without its end', PNG, 'file-cut-off'],
    ['a JPEG without its end', latin('\xff\xd8\xff\xe0....'), 'file-cut-off'],
    ['a TIFF of a fax server', latin('II*\0....'), 'file-tiff'],
    ['a TIFF of a large machine', latin('MM\0*....'), 'file-tiff'],
    ['a picture of a telephone', latin('\0\0\0\x18ftypheic....'), 'file-heic'],
    ['a page', latin('<!doctype html><script>alert(1)</script>'), 'file-type-unknown'],
    ['a drawing that can hold a script', latin('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file-type-unknown'],
    ['a program', latin('MZ\x90\0'), 'file-type-unknown'],
    ['a Word document', latin('PK\x03\x04'), 'file-type-unknown'],
    ['more than any form has', Buffer.alloc(MOST_FILE_BYTES + 1, 0x25), 'file-too-large'],
  ])('is read from its bytes (ASVS 5.2.2): %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('is one of three types or a reason with a remedy, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const found = fileTypeOf(Buffer.from(bytes));
        if ('problem' in found) expect(found.problem.detail).toMatch(/; /);
        else expect(['application/pdf', 'image/png', 'image/jpeg']).toContain(found.type);
      }),
    );
  });
});
