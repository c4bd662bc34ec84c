import { describe, expect, it } from 'vitest';
import { checkForm, checkSender, FORM_FINDINGS, paperOfAJudge, receiveDocument, reviseDocument } from '@holdpoint/desk';
import { as, at, codeOf, DETAINER, done, FORMS, NOON, receipt } from './desk-cases.ts';

const clerk = as('clerk');
const codes = (changed: object, when = NOON) =>
  checkForm(FORMS, { ...DETAINER, ...changed }, when).map(({ code }) => code);

describe('the check of a form', () => {
  it('finds nothing in a whole detainer', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['D001', { kind: 'I-999' }],
    ['D002', { complete: 'no' }],
    ['D003', { 'names this person': 'no' }],
    ['D004', { issuer: undefined }],
    ['D005', { grounds: [] }],
    ['D006', { asks: [] }],
    ['D009', { served: 'no' }],
    ['D010', { asks: ['hold', 'criminal history'] }],
  ])('%s', (code, changed) => {
    expect(codes(changed)).toEqual([code]);
    expect(FORM_FINDINGS[code as keyof typeof FORM_FINDINGS][1]).toMatch(/\bplease\b|recorded/i);
  });

  it('D007: the I-247D after its last day, and not on it', () => {
    const form = { kind: 'I-247D', asks: ['hold'], grounds: ['final order of removal'] };
    expect(codes(form, at('2016-06-01T12:00-08:00'))).not.toContain('D007');
    expect(codes(form)).toContain('D007');
  });

  it('D008: a paper called a judicial warrant without a judge', () => {
    expect(codes({ kind: 'judicial warrant', issuer: 'immigration authority' })).toContain('D008');
    expect(codes({ kind: 'judicial warrant', issuer: 'federal judge or magistrate' })).not.toContain('D008');
  });
});

describe('a paper of a judge', () => {
  const whole = {
    court: 'U.S. District Court',
    judge: 'A. Judge',
    signedByJudge: true,
    namesThisPerson: true,
    immigrationJudge: false,
  };

  it('names court, judge and person and is signed', () => {
    expect(paperOfAJudge(whole)).toEqual({ kind: 'judicial', lacks: [] });
  });

  it.each([
    [{ court: ' ', judge: undefined, signedByJudge: false }, 'administrative'],
    [{ immigrationJudge: true }, 'administrative'],
    [{ namesThisPerson: false }, 'not settled'],
    [{ signedByJudge: false }, 'not settled'],
    [{ judge: '?' }, 'not settled'],
  ])('lacking %j is %s', (changed, kind) => {
    const found = paperOfAJudge({ ...whole, ...changed });
    expect(found.kind).toBe(kind);
    expect(found.lacks.length).toBeGreaterThan(0);
  });
});

describe('a receipt', () => {
  it('seals the document with the hash of what was stored, and says so of itself and of no person', () => {
    const outcome = receiveDocument(clerk, receipt(), FORMS);
    expect(done(outcome)).toMatchObject({ receivedAt: NOON, receivedBy: 'clerk-1', sender: { state: 'not called' } });
    expect(outcome.events).toHaveLength(1);
    expect(outcome.events[0]).toMatchObject({
      act: 'receive-document',
      phase: 'completed',
      open: { form: 'I-247A', findings: [] },
    });
  });

  it('is refused where the file stored is not the file sent, and that is on the record', () => {
    const outcome = receiveDocument(clerk, receipt(DETAINER, { sha256: 'cd'.repeat(32) }), FORMS);
    expect(codeOf(outcome)).toBe('hash-mismatch');
    expect(outcome.events).toMatchObject([{ phase: 'refused', open: { refused: 'hash-mismatch' } }]);
  });

  it('entered later from paper keeps both times, and none in the future is taken', () => {
    const earlier = at('2026-12-01T03:10-08:00');
    const outcome = receiveDocument(clerk, receipt(DETAINER, { at: earlier }), FORMS);
    expect(outcome.events[0]).toMatchObject({ at: earlier, enteredAt: NOON });
    expect(codeOf(receiveDocument(clerk, receipt(DETAINER, { at: at('2026-12-01T12:01-08:00') }), FORMS))).toBe(
      'time-in-the-future',
    );
  });

  it('is not made by an auditor, and that he tried is on the record', () => {
    const outcome = receiveDocument(as('records-auditor'), receipt(), FORMS);
    expect(codeOf(outcome)).toBe('not-permitted');
    expect(outcome.events[0]).toMatchObject({ phase: 'refused', by: { role: 'records-auditor' } });
  });
});

describe('the sender', () => {
  const document = done(receiveDocument(clerk, receipt(), FORMS));
  const directory = [{ id: 'field-office-1', number: '+1 (555) 010-0199' }];

  it('is called back by a number of the agency’s own directory, and by no other', () => {
    const call = { number: '+1 555 010 0199', result: 'confirmed' } as const;
    expect(done(checkSender(clerk, document, call, directory)).sender).toMatchObject({
      state: 'confirmed',
      directoryEntry: 'field-office-1',
    });
    expect(codeOf(checkSender(clerk, document, { ...call, number: '+1 555 010 0100' }, directory))).toBe(
      'number-not-from-directory',
    );
  });
});

describe('a document that another replaces', () => {
  const first = done(receiveDocument(clerk, receipt(), FORMS));
  const later = done(
    receiveDocument(as('clerk', 'clerk-2'), receipt(DETAINER, { receiptNumber: 'R-2026-000002' }), FORMS),
  );

  it('says so once, of a document of the same agency, and not of itself', () => {
    const replaced = done(reviseDocument(clerk, first, { how: 'replacedBy', other: later }));
    expect(replaced.replacedBy).toBe(later.id);
    expect(codeOf(reviseDocument(clerk, replaced, { how: 'cancelledBy', other: later }))).toBe('case-stands-otherwise');
    expect(codeOf(reviseDocument(clerk, first, { how: 'duplicateOf', other: first }))).toBe('document-unknown');
    expect(codeOf(reviseDocument(clerk, first, { how: 'replacedBy', other: { ...later, agency: 'another' } }))).toBe(
      'document-unknown',
    );
  });
});
