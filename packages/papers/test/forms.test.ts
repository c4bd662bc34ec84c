import { PDFDict, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflateSync } from 'node:zlib';
import { fieldMapSchema, type FormRead, loadFieldMaps, readForm, sampleForm } from '@holdpoint/papers';
import { valueOf } from './value-of.ts';

const MAPS = loadFieldMaps();
const FILLED = {
  'Sample247A.Subject.ID': '900000017',
  'Sample247A.Subject.Name': 'Robin Example',
  'Sample247A.Subject.Birth': '01/02/1990',
  'Sample247A.Subject.Citizenship': 'Freedonia',
  'Sample247A.Subject.Sex': 'secret-value',
  'Sample247A.Box1.FinalOrder': true,
  'Sample247A.Box1.Biometric': true,
  'Sample247A.Officer': 'A. Sample, Deportation Officer',
  'Sample247A.Agency.Served': '03/02/2026',
};

const recognised = async (bytes: Uint8Array, maps = MAPS) => {
  const read = valueOf(await readForm(bytes, maps));
  if (read.state !== 'recognised') throw new Error(`not recognised: ${read.fields.length} fields`);
  return read;
};
const proposal = (read: FormRead & { state: 'recognised' }) =>
  Object.fromEntries(read.proposed.map(({ field, value }) => [field, value]));

describe('a fillable form that a map knows', () => {
  it('comes back in the words of the case format, for a person to confirm', async () => {
    const read = await recognised(await sampleForm(FILLED));
    expect([read.kind, read.edition]).toEqual(['I-247A', 'sample']);
    expect(proposal(read)).toEqual({
      kind: 'I-247A',
      asks: ['notification', 'hold'],
      nature: 'civil',
      grounds: ['final order of removal', 'biometric match'],
      issuer: 'immigration authority',
      served: 'yes',
    });
  });

  it('says of each value where it was read: field, page and what stands there, or that it is printed', async () => {
    const { proposed, shown } = await recognised(await sampleForm(FILLED));
    expect(proposed.find(({ field }) => field === 'issuer')?.sources).toEqual([
      { from: 'field', pdf: 'Sample247A.Officer', label: 'Officer', page: 1, stands: 'A. Sample, Deportation Officer' },
    ]);
    expect(proposed.find(({ field }) => field === 'asks')?.sources).toEqual([{ from: 'printed', edition: 'sample' }]);
    expect(shown.map(({ label, text }) => [label, text])).toEqual([
      ['Subject ID', '900000017'],
      ['Name', 'Robin Example'],
    ]);
  });

  it('gives nothing of what a case does not keep: birth, citizenship, sex', async () => {
    const read = await recognised(await sampleForm(FILLED));
    expect(JSON.stringify(read)).not.toMatch(/Freedonia|1990|secret-value/);
    expect(read.leftOut).toEqual(['File No.', 'Date of Birth', 'Citizenship', 'Sex']);
  });

  it('an empty line that means something says so, and an empty line that does not says nothing', async () => {
    const read = await recognised(await sampleForm());
    expect(proposal(read)).toEqual({ kind: 'I-247A', asks: ['notification', 'hold'], nature: 'civil', served: 'no' });
  });

  const map = (field: object) =>
    fieldMapSchema.parse({
      kind: 'I-247A',
      edition: 'test',
      source: 'this test',
      recognise: ['Sample247A.Date'],
      printed: {},
      fields: [{ pdf: 'Sample247A.Date', label: 'Date', ...field }],
    });

  it.each([
    ['03/02/2026', '2026-03-02'],
    ['3-2-2026', '2026-03-02'],
    ['12/31/2025', '2025-12-31'],
  ])('a day written %s is %s', async (stands, day) => {
    const bytes = await sampleForm({ 'Sample247A.Date': stands });
    expect(proposal(await recognised(bytes, [map({ document: 'received on', day: 'month/day/year' })]))).toMatchObject({
      'received on': day,
    });
  });

  it.each(['31/12/2025', '02/30/2026', 'March 2', '3/2/26'])(
    'what is no day (%s) is told, and never guessed',
    async (stands) => {
      const bytes = await sampleForm({ 'Sample247A.Date': stands });
      const read = await recognised(bytes, [map({ document: 'received on', day: 'month/day/year' })]);
      expect(proposal(read)['received on']).toBeUndefined();
      expect(read.unsure).toEqual([
        { pdf: 'Sample247A.Date', label: 'Date', says: expect.stringContaining(`found "${stands}"`) },
      ]);
    },
  );

  it('a text that is no value of the case format is told, and never guessed', async () => {
    const read = await recognised(await sampleForm({ 'Sample247A.Date': 'the king' }), [map({ document: 'issuer' })]);
    expect(read.unsure[0]?.says).toContain('found "the king" for issuer; write one of: immigration authority');
  });

  it('a line where a box to tick was expected is told', async () => {
    const read = await recognised(await sampleForm({ 'Sample247A.Date': 'x' }), [
      map({ document: 'served', ticked: 'yes' }),
    ]);
    expect(read.unsure[0]?.says).toContain('a box to tick was expected');
  });

  it('two fields that disagree are told, and neither is taken', async () => {
    const both = fieldMapSchema.parse({
      ...map({ document: 'served', filled: 'yes' }),
      fields: [
        { pdf: 'Sample247A.Date', label: 'Date', document: 'served', filled: 'yes' },
        { pdf: 'Sample247A.To', label: 'To', document: 'served', empty: 'no' },
      ],
    });
    const read = await recognised(await sampleForm({ 'Sample247A.Date': 'x' }), [both]);
    expect(proposal(read).served).toBeUndefined();
    expect(read.unsure[0]?.says).toContain('both yes and no');
  });

  it('fields that the map does not know are named, and a field that is gone from the file is told', async () => {
    const other = {
      ...map({ document: 'served', filled: 'yes' }),
      fields: [...map({ shown: true }).fields, { pdf: 'Gone', label: 'Gone', shown: true as const }],
    };
    const read = await recognised(await sampleForm(), [other]);
    expect(read.unmapped).toContain('Sample247A.Subject.Name');
    expect(read.unsure).toEqual([
      { pdf: 'Gone', label: 'Gone', says: 'the file has no such field; read it from the page' },
    ]);
  });

  it('the map with the most telling names is taken where several fit', async () => {
    const vague = map({ shown: true });
    expect((await recognised(await sampleForm(), [vague, ...MAPS])).edition).toBe('sample');
    expect((await recognised(await sampleForm(), [...MAPS, vague])).edition).toBe('sample');
  });
});

describe('a field map', () => {
  const base = { kind: 'I-247A', edition: 'x', source: 'x', recognise: ['a'], printed: {} };
  it.each([
    [
      'a field that no document has',
      { ...base, fields: [{ pdf: 'a', label: 'a', document: 'nationality' }] },
      'a document has no field "nationality"',
    ],
    [
      'a value that the field does not take',
      { ...base, fields: [{ pdf: 'a', label: 'a', document: 'grounds', ticked: 'hunch' }] },
      'found "hunch" for grounds',
    ],
    [
      'a form that there is not',
      { ...base, kind: 'I-999', fields: [{ pdf: 'a', label: 'a', shown: true }] },
      'found "I-999" for kind',
    ],
    [
      'a field twice',
      {
        ...base,
        fields: [
          { pdf: 'a', label: 'a', shown: true },
          { pdf: 'a', label: 'b', shown: true },
        ],
      },
      'a stands twice',
    ],
    ['a field without a use', { ...base, fields: [{ pdf: 'a', label: 'a' }] }, 'write one of document, shown, never'],
    [
      'a field of two uses',
      { ...base, fields: [{ pdf: 'a', label: 'a', shown: true, never: true }] },
      'write one of document, shown, never',
    ],
    [
      'a printed value that is none',
      { ...base, printed: { asks: ['bail'] }, fields: [{ pdf: 'a', label: 'a', shown: true }] },
      'found "bail" for asks',
    ],
  ])('is refused for %s', (_, map, says) => {
    const faults = fieldMapSchema.safeParse(map).error?.issues.map(({ message }) => message) ?? [];
    expect(faults.join('\n')).toContain(says);
  });
});

describe('a fillable PDF that no map knows', () => {
  it('comes back as the list of its fields, without what is filled in', async () => {
    const read = valueOf(await readForm(await sampleForm(FILLED), []));
    if (read.state !== 'unknown form') throw new Error('recognised');
    expect(read.fields).toContainEqual({
      name: 'Sample247A.Subject.Name',
      kind: 'text',
      options: [],
      page: 1,
      isFilled: true,
    });
    expect(read.fields).toContainEqual({
      name: 'Sample247A.Box2',
      kind: 'check box',
      options: [],
      page: 1,
      isFilled: false,
    });
    expect(JSON.stringify(read)).not.toMatch(/Robin|Freedonia|900000017/);
  });

  it('tells choices and radio buttons with what may be chosen', async () => {
    const document = await PDFDocument.create();
    const [page, form] = [document.addPage(), document.getForm()];
    const radio = form.createRadioGroup('served by');
    for (const one of ['in person', 'mail']) radio.addOptionToPage(one, page);
    radio.select('mail');
    const choice = form.createDropdown('office');
    choice.setOptions(['first', 'second']);
    choice.addToPage(page);
    form.createButton('print').addToPage('print', page);
    const read = valueOf(await readForm(await document.save(), []));
    expect(read).toMatchObject({
      state: 'unknown form',
      fields: [
        { name: 'served by', kind: 'radio', isFilled: true },
        { name: 'office', kind: 'choice', options: ['first', 'second'], isFilled: false },
        { name: 'print', kind: 'button', isFilled: false },
      ],
    });
  });
});

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
  const bomb = (): Uint8Array => {
    const packed = deflateSync(Buffer.alloc(70_000_000, 'a'));
    return Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
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
    ['pdf-too-large', 'a small file that unpacks to a large one', bomb],
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
