import { parseInstant, readZone, isRefused } from '@holdpoint/engine';
import { blankPaper, disclosureLetter, paperPdf, responseLetter } from '@holdpoint/papers';
import { describe, expect, it } from 'vitest';
import { pdfFacts, withoutBlanks } from './pdf-facts.ts';
import { valueOf } from './value-of.ts';

const zone = readZone('America/Los_Angeles');
const at = parseInstant('2026-12-01T12:00-08:00');
if (isRefused(zone) || at === undefined) throw new Error('no time');
const BASE = {
  agency: 'Sample County Jail',
  zone: zone.zone,
  isSample: true,
  to: 'field-office',
  at,
  person: 'Sample Person',
  booking: 'B-1',
  papers: ['I-247A, receipt R-2026-000001'],
};
const FIELD = {
  field: 'release date',
  value: '2026-12-09',
  says: 'The law permits it.',
  cites: ['Gov. Code § 7282.5'],
};
const GIVEN = {
  ...BASE,
  purpose: 'the request',
  legalBasis: 'the determination of today',
  lawOn: '2026-12-01',
  proposedBy: 'clerk-1',
  approvedBy: 'second-1',
  fields: [FIELD],
};
const ACT = {
  act: 'Hold past release',
  done: 'declined',
  says: 'The law forbids it.',
  cites: ['Gov. Code § 7284.6'],
};
const ANSWER = { ...BASE, says: 'declined', acts: [ACT], findings: ['no signature'], words: 'Call the desk.' } as const;

describe('a letter of the agency', () => {
  it('is a tagged PDF with real text that says each field with the law on which giving it rests, and is marked as a sample', async () => {
    const { pages, isTagged, claimsUa, fontsNotEmbedded } = await pdfFacts(valueOf(paperPdf(disclosureLetter(GIVEN))));
    expect([isTagged, claimsUa, fontsNotEmbedded]).toEqual([true, true, []]);
    for (const said of [
      'release date',
      '2026-12-09',
      'Gov. Code § 7282.5',
      'second-1',
      'sample data; law not adopted by counsel',
      'December 1, 2026 at 12:00 PM PST',
    ])
      expect(pages[0]).toContain(withoutBlanks(said));
  });

  it('answers a sender with what was decided and why, and tells findings only where the form is the reason', () => {
    const declined = JSON.stringify(responseLetter(ANSWER).blocks);
    for (const said of ['declines your request', 'Gov. Code § 7284.6', 'Call the desk.'])
      expect(declined).toContain(said);
    expect(declined).not.toContain('no signature');
    const incomplete = JSON.stringify(responseLetter({ ...ANSWER, says: 'form not complete', words: '' }).blocks);
    expect(incomplete).toContain('no signature');
    expect(incomplete).not.toContain('The law forbids it.');
  });
});

it('a blank form bears the standing instruction line by line where there is one', () => {
  const request = { name: 'intake', agency: 'Sample County Jail', isSample: false };
  const blocks = valueOf(blankPaper({ ...request, instruction: 'Do not hold.\n\nCall counsel.' })).blocks;
  expect(blocks.slice(0, 3)).toEqual([
    { kind: 'heading', text: 'Standing paper instruction of this agency' },
    { kind: 'text', text: 'Do not hold.' },
    { kind: 'text', text: 'Call counsel.' },
  ]);
  expect(JSON.stringify(valueOf(blankPaper(request)))).not.toContain('Standing paper instruction of this agency');
});
