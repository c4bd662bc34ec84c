import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { fieldMapSchema, type FormRead, loadFieldMaps, readForm, sampleForm } from '@holdpoint/papers';
import { FILLED, recognised } from './filled-form.ts';
import { valueOf } from './value-of.ts';

const MAPS = loadFieldMaps();
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
