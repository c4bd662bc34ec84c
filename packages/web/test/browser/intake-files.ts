import { sampleForm } from '@holdpoint/papers';

const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
const utf16 = (text: string): string =>
  [...text]
    .map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase();

/** A fillable form about a made-up person. */
export const knownForm = async (values: Parameters<typeof sampleForm>[0] = {}) =>
  pdf('form.pdf', Buffer.from(await sampleForm(values)));

/** The same form under other names of its fields: one that nobody mapped. */
export const unknownForm = async (values: Parameters<typeof sampleForm>[0] = {}) => {
  const text = Buffer.from(await sampleForm(values)).toString('latin1');
  return pdf('other.pdf', Buffer.from(text.replaceAll(utf16('Sample247A'), utf16('Foreign47B')), 'latin1'));
};

/** A PDF as a scanner writes it: a page that shows a JPEG. */
export const scannedPdf = (jpeg: Buffer) => {
  const head = [
    '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n',
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</XObject<</Im0 4 0 R>>>>>>\nendobj\n',
    `4 0 obj\n<</Type/XObject/Subtype/Image/Filter/DCTDecode/Length ${jpeg.length}>>\nstream\n`,
  ];
  const end = '\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n';
  return pdf('scan.pdf', Buffer.concat([Buffer.from(head.join('')), jpeg, Buffer.from(end)]));
};

/** Files that a desk cannot use, each with what it is told. */
export const wrongFiles = async () => {
  const form = (await knownForm()).buffer;
  return [
    [pdf('empty.pdf', Buffer.alloc(0)), 'choose a file that is not empty'],
    [pdf('program.pdf', Buffer.from('MZ this is no PDF')), 'neither a PDF nor a PNG or JPEG picture'],
    [pdf('page.pdf', Buffer.from('<!doctype html><script>document.title="taken"</script>')), 'neither a PDF nor'],
    [{ name: 'fax.tif', mimeType: 'image/tiff', buffer: Buffer.from('II*\0rest of it') }, 'save it as PNG'],
    [pdf('half.pdf', form.subarray(0, form.length / 2)), 'the PDF is damaged or cut off; ask for it again'],
    [
      pdf('locked.pdf', Buffer.concat([form, Buffer.from('\ntrailer\n<< /Encrypt 9 0 R >>\n%%EOF\n')])),
      'the PDF is encrypted, so its fields cannot be read; ask for an open copy',
    ],
  ] as const;
};
