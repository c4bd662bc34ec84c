import { deflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFieldMaps, readForm, sampleForm } from '@holdpoint/papers';
import { FILLED, recognised } from './filled-form.ts';

const MAPS = loadFieldMaps();

const saved = async (change: (document: PDFDocument) => void | Promise<void>): Promise<Uint8Array> => {
  const document = await PDFDocument.load(await sampleForm(FILLED), { updateMetadata: false });
  await change(document);
  return document.save();
};
const acroFormOf = (document: PDFDocument): PDFDict => document.catalog.lookup(PDFName.of('AcroForm'), PDFDict);

describe('a file that cannot be read as a form is refused with its reason', () => {
  const blankPage = async (): Promise<Uint8Array> => {
    const document = await PDFDocument.create();
    const page = document.addPage();
    page.drawText('scanned', { font: await document.embedFont(StandardFonts.Helvetica) });
    return document.save();
  };
  const bomb = (type = '/Type /ObjStm', filter = '/FlateDecode'): Uint8Array => {
    const packed = deflateSync(Buffer.alloc(70_000_000, 'a'));
    return Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n1 0 obj\n<< ${type} /N 1 /First 4 /Filter ${filter} /Length ${packed.length} >>\nstream\n`,
      ),
      packed,
      Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF'),
    ]);
  };
  it.each([
    ['pdf-not-a-pdf', 'nothing', () => new Uint8Array()],
    ['pdf-not-a-pdf', 'a picture', () => Buffer.from('\u0089PNG\r\n\u001A\n')],
    ['pdf-damaged', 'half a file', async () => (await sampleForm(FILLED)).subarray(0, 3000)],
    ['pdf-damaged', 'a file of one line', () => Buffer.from('%PDF-1.7\n%%EOF')],
    ['pdf-too-large', 'a large file', () => new Uint8Array(21_000_000)],
    ['pdf-too-large', 'a small file that unpacks to a large one', () => bomb()],
    ['pdf-too-large', 'the same with its name written in codes', () => bomb('/T#79pe /O#62jStm')],
    ['pdf-too-large', 'the same with a long text before', () => bomb(`/X (${'1 0 obj '.repeat(500)}) /Type /ObjStm`)],
    ['pdf-damaged', 'a file packed twice over', () => bomb('/Type /ObjStm', '[ /FlateDecode /Fl#61teDecode ]')],
    ['pdf-damaged', 'a file packed in a way that is not measured', () => bomb('/Type /ObjStm', '/LZWDecode')],
    [
      'pdf-encrypted',
      'an encrypted file',
      () => saved((document) => document.encrypt({ userPassword: 'x', ownerPassword: 'y' })),
    ],
    [
      'pdf-encrypted',
      'a file with an owner password alone',
      () => saved((document) => document.encrypt({ ownerPassword: 'y' })),
    ],
    ['pdf-no-fields', 'a scan', blankPage],
    [
      'pdf-no-fields',
      'a form without fields',
      () => saved((document) => acroFormOf(document).set(PDFName.of('Fields'), document.context.obj([]))),
    ],
    [
      'pdf-xfa-only',
      'a form kept as XFA alone',
      () =>
        saved((document) => {
          acroFormOf(document).set(PDFName.of('Fields'), document.context.obj([]));
          acroFormOf(document).set(PDFName.of('XFA'), PDFString.of('<xdp/>'));
        }),
    ],
    [
      'pdf-damaged',
      'a form whose fields go in a circle',
      () =>
        saved((document) => {
          const parent = document.context.obj({ T: PDFString.of('a'), Kids: [] });
          const reference = document.context.register(parent);
          parent.set(PDFName.of('Kids'), document.context.obj([reference]));
          acroFormOf(document).set(PDFName.of('Fields'), document.context.obj([reference]));
        }),
    ],
  ] as const)('%s: %s', async (code, _, make) => {
    const result = await readForm(await make(), MAPS);
    expect(result).toMatchObject({ ok: false, refusal: { code } });
    expect(result.ok ? '' : result.refusal.says).toMatch(/;|:/);
  });
});

describe('what a file carries beside its form', () => {
  it('is neither run nor followed, and told', async () => {
    const bytes = await saved((document) => {
      document.addJavaScript('run', 'app.alert(1)');
      acroFormOf(document).set(PDFName.of('XFA'), PDFString.of('<xdp/>'));
    });
    expect((await recognised(bytes)).notes).toEqual(['also has an XFA form', 'has scripts that were not run']);
  });

  it('an attached file is told', async () => {
    const bytes = await saved((document) => document.attach(Buffer.from('x'), 'x.txt'));
    expect((await recognised(bytes)).notes).toEqual(['has files attached']);
  });
});

describe('no bytes make the reader throw', () => {
  const isTold = async (bytes: Uint8Array): Promise<void> => {
    const result = await readForm(bytes, MAPS);
    expect(typeof result.ok).toBe('boolean');
  };

  it('random bytes, also between a head and an end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.boolean(), async (bytes, isFramed) =>
        isTold(isFramed ? Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes, Buffer.from('\n%%EOF')]) : bytes),
      ),
      { numRuns: 300 },
    );
  });

  it('a form that is cut off anywhere', async () => {
    const whole = await sampleForm(FILLED);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.boolean(), async (length, hasEnd) =>
        isTold(hasEnd ? Buffer.concat([whole.subarray(0, length), Buffer.from('\n%%EOF')]) : whole.subarray(0, length)),
      ),
      { numRuns: 150 },
    );
  });

  it('a form with bytes changed anywhere', async () => {
    const whole = await sampleForm(FILLED);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        await isTold(bytes);
      }),
      { numRuns: 200 },
    );
  });
});
