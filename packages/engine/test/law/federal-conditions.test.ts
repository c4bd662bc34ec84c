import { describe, expect, it } from 'vitest';
import { DETAINER, decideFederal, FACTS, federalAnswer, STATE_OR_LOCAL } from './federal-case.ts';

const without = (key: string) => Object.fromEntries(Object.entries(DETAINER).filter(([name]) => name !== key));
const withDocument = (change: Readonly<Record<string, unknown>>) => ({
  ...FACTS,
  document: { ...DETAINER, ...change },
});

describe('a hold under federal law', () => {
  it('meets no bar of federal law where every condition is met, and is permitted nowhere by federal law alone', () => {
    for (const agency of STATE_OR_LOCAL)
      expect([agency, federalAnswer({ ...FACTS, agency }, 'hold')]).toEqual([agency, 'unsettled']);
  });

  // Each condition: the form, its boxes, the officer, cancellation, service, the person, the hours.
  it.each([
    ['the form asks for notice only', { kind: 'I-247G' }],
    ['the form is an administrative warrant', { kind: 'I-200' }],
    ['nothing on the form asks for a hold', { asks: ['notification'] }],
    ['no box is ticked', { grounds: [] }],
    ['an enforcement priority alone is ticked', { grounds: ['enforcement priority'] }],
    ['an investigation begun alone is ticked', { grounds: ['investigation begun'] }],
    ['no immigration officer signed', { issuer: 'other' }],
    ['a state judge signed', { issuer: 'state judge' }],
    ['it was cancelled', { cancelled: 'yes' }],
    ['it was not served', { served: 'no' }],
    ['it names somebody else', { 'names this person': 'no' }],
    ['its 48 hours are over', { 'hours are over': 'yes' }],
  ])('is forbidden if %s', (_, change) => {
    expect(federalAnswer(withDocument(change), 'hold')).toBe('prohibited');
    expect(federalAnswer(withDocument(change), 'delay-release')).toBe('prohibited');
  });

  it.each(['kind', 'issuer', 'asks', 'names this person', 'served', 'grounds'])(
    'waits for an answer if nobody said: %s',
    (key) => {
      const [answer] = decideFederal({ ...FACTS, document: without(key) }, ['hold']).answers;
      expect(answer?.answer).toBe('conditional');
      expect(answer?.missing.map((fact) => fact.fact)).toContain(`documents[0] ${key}`);
    },
  );

  it('waits for the agency and for the papers', () => {
    const { agency: _agency, ...noAgency } = FACTS;
    const { document: _document, ...noDocument } = FACTS;
    expect(federalAnswer({ ...noAgency, document: { ...DETAINER, served: 'no' } }, 'hold')).toBe('conditional');
    expect(federalAnswer(noDocument, 'hold')).toBe('conditional');
  });

  it('is forbidden on proof of citizenship and open on a claim', () => {
    const documents = { complete: 'yes', list: [DETAINER, { kind: 'proof of citizenship' }] };
    const { document: _, ...noDocument } = FACTS;
    expect(federalAnswer({ ...noDocument, documents }, 'hold')).toBe('prohibited');
    for (const claim of ['made', 'credible']) {
      const [answer] = decideFederal({ ...FACTS, 'citizenship claim': claim }, ['hold']).answers;
      expect([answer?.answer, answer?.instruction.do]).toEqual(['unsettled', 'call counsel']);
    }
  });

  it('may rest on Box 2 as on Box 1', () => {
    expect(federalAnswer(withDocument({ grounds: ['custody to be resumed'] }), 'hold')).toBe('unsettled');
  });

  it('is never permitted or required by federal law, whatever single fact is changed', () => {
    const changes = [
      {},
      { kind: 'I-247D' },
      { kind: 'I-247X' },
      { kind: 'criminal warrant' },
      { issuer: 'federal judge or magistrate', nature: 'criminal', kind: 'court order' },
    ];
    for (const change of changes)
      expect(['unsettled', 'prohibited']).toContain(federalAnswer(withDocument(change), 'hold'));
  });
});
