import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagePictures, Press, sampleForm } from '@holdpoint/papers';
import { valueOf } from './value-of.ts';

const jpeg = (words: string): Buffer => Buffer.from(`\xff\xd8\xff\xe0${words}\xff\xd9`, 'latin1');

/** A PDF with pages that show pictures, packed as told. */
const scan = (pages: readonly (readonly [filter: string, picture: Buffer])[]): Buffer => {
  const ids = pages.map((_, at) => [3 + at * 2, 4 + at * 2] as const);
  const parts = [
    `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count ${pages.length}/Kids[${ids.map(([page]) => `${page} 0 R`).join(' ')}]>>\nendobj\n`,
    ...pages.flatMap(([filter, picture], at) => {
      const [page, image] = ids[at] ?? [0, 0];
      return [
        `${page} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</XObject<</Im0 ${image} 0 R>>>>>>\nendobj\n`,
        `${image} 0 obj\n<</Type/XObject/Subtype/Image/Width 1/Height 1/Filter${filter}/Length ${picture.length}>>\nstream\n`,
        picture,
        '\nendstream\nendobj\n',
      ];
    }),
    'trailer\n<</Root 1 0 R>>\n%%EOF\n',
  ];
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
};
const told = async (bytes: Uint8Array) =>
  valueOf(await pagePictures(bytes)).map(({ page, jpeg: own }) => [page, Buffer.from(own)]);

describe('the pictures of scanned pages', () => {
  it('are the JPEGs that lie in the file, page by page, byte for byte', async () => {
    const [first, third] = [jpeg('first'), jpeg('third')];
    const bytes = scan([
      ['/DCTDecode', first],
      ['/CCITTFaxDecode', Buffer.from('a page of a fax')],
      ['[/DCTDecode]', third],
    ]);
    expect(await told(bytes)).toEqual([
      [1, first],
      [3, third],
    ]);
  });

  it('are none where what is called a JPEG is something else, or is packed twice', async () => {
    const page = Buffer.from('<script>alert(1)</script>');
    expect(await told(scan([['/DCTDecode', page]]))).toEqual([]);
    expect(await told(scan([['[/FlateDecode/DCTDecode]', jpeg('packed')]]))).toEqual([]);
  });

  it('are none of a page that is set', async () => {
    expect(await told(await sampleForm())).toEqual([]);
    const empty = await PDFDocument.create();
    empty.addPage();
    expect(await told(await empty.save())).toEqual([]);
  });

  it('come through the press as they come without it', async () => {
    const press = new Press();
    const bytes = scan([['/DCTDecode', jpeg('one')]]);
    const read = valueOf(await press.pagePictures(bytes));
    press.close();
    expect(read.map(({ page, jpeg: own }) => [page, Buffer.from(own)])).toEqual(await told(bytes));
  });

  it('are refused, and never an error, for any damage to the file', async () => {
    const whole = scan([['/DCTDecode', jpeg('one')]]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Buffer.from(whole);
        bytes[at] = byte;
        const read = await pagePictures(bytes);
        expect(read.ok || read.refusal.code.startsWith('pdf-')).toBe(true);
      }),
    );
  });
});
