import { describe, expect, it } from 'vitest';
import { as, caseIn, codeOf, determined, done, SERIOUS } from './desk-cases.ts';
import {
  approveDisclosure,
  type DetainerCase,
  fieldVerdicts,
  logSpokenDisclosure,
  mayRespond,
  proposeDisclosure,
  raiseClaim,
  recordFact,
  refuseDisclosure,
  respondToSender,
  sealCase,
  sendDisclosure,
} from '@holdpoint/desk';

const clerk = as('clerk');
const second = as('second-person');
const DIRECTORY = [{ id: 'field-office', number: '+1 555 010 0199' }];
const VALUES = { 'release date': '2026-12-09', 'release time': '06:00' };
const ASKED = {
  recipient: 'field-office',
  fields: ['release date', 'release time'],
  purpose: 'the request of receipt R-2026-000001',
  legalBasis: 'the request and the determination of today',
  values: VALUES,
};

const allowed = determined(caseIn('us-ca', [SERIOUS]));
const proposed = done(proposeDisclosure(clerk, allowed, ASKED, DIRECTORY));
const disclosureOf = ({ disclosures = [] }: DetainerCase) => {
  const found = disclosures.at(-1);
  if (found === undefined) throw new Error('no disclosure');
  return found;
};
const { id } = disclosureOf(proposed);
const approved = done(approveDisclosure(second, proposed, { disclosure: id }));
const SENT = { disclosure: id, channel: 'e-mail', values: VALUES, paper: 'cd'.repeat(32) } as const;
const verdictOn = (one: DetainerCase, field: string) => fieldVerdicts(one).find((each) => each.field === field);

describe('the verdict on a field', () => {
  it('is allowed where the law permits the act, forbidden with its citation where it does not, and denied where nothing is determined', () => {
    expect(verdictOn(allowed, 'release date')).toMatchObject({ verdict: 'allowed' });
    const home = verdictOn(allowed, 'home address');
    expect(home?.cites.length).toBeGreaterThan(0);
    expect(verdictOn(allowed, 'criminal history')).toMatchObject({ verdict: 'not determined', cites: [] });
    expect(fieldVerdicts(caseIn('us-ca', [SERIOUS])).every(({ verdict }) => verdict === 'not determined')).toBe(true);
  });

  it('says that the facts changed, and which fact is missing', () => {
    const changed = done(recordFact(clerk, allowed, { fact: 'local policy', value: 'forbids', source: 'minutes' }));
    expect(verdictOn(changed, 'release date')).toMatchObject({ verdict: 'not determined' });
    const { convictions: _, ...facts } = allowed.facts;
    const needs = verdictOn(determined({ ...allowed, facts }), 'release date');
    expect(needs).toMatchObject({ verdict: 'needs a fact', missing: [{ fact: 'convictions' }] });
  });
});

describe('a disclosure', () => {
  it('is proposed by one, approved by another, and sent with the letter that was made', () => {
    expect(proposed.decisions.map(({ act, state }) => [act, state])).toEqual([['notify-release-date', 'proposed']]);
    expect(codeOf(approveDisclosure(as('second-person', 'clerk-1'), proposed, { disclosure: id }))).toBe('same-person');
    expect(codeOf(sendDisclosure(second, proposed, SENT))).toBe('nothing-proposed');
    expect(disclosureOf(approved)).toMatchObject({ state: 'approved', approvedBy: 'second-person-1' });
    expect(approved.decisions.map(({ state }) => state)).toEqual(['confirmed']);
    const outcome = sendDisclosure(second, approved, SENT);
    expect(disclosureOf(done(outcome))).toMatchObject({ state: 'sent', channel: 'e-mail', paper: SENT.paper });
    const [event] = outcome.events;
    expect(event?.open).toMatchObject({ recipient: 'field-office', approvedBy: 'second-person-1', paper: SENT.paper });
    expect(JSON.stringify(event?.open)).not.toContain('2026-12-09');
    expect(event?.personal).toEqual(VALUES);
    expect(codeOf(sendDisclosure(second, done(outcome), SENT))).toBe('nothing-proposed');
  });

  it('is refused whole for one field that is not allowed, a recipient of no directory, or a value that is missing', () => {
    const propose = (changed: object) => codeOf(proposeDisclosure(clerk, allowed, { ...ASKED, ...changed }, DIRECTORY));
    expect(propose({ fields: [...ASKED.fields, 'criminal history'] })).toBe('field-not-allowed');
    expect(propose({ values: { ...VALUES, 'next of kin': 'x' } })).toBe('field-not-allowed');
    expect(propose({ recipient: 'somebody' })).toBe('recipient-not-in-directory');
    expect(propose({ values: { 'release date': ' ' } })).toBe('value-missing');
    expect(propose({ legalBasis: ' ' })).toBe('no-legal-basis');
    expect(codeOf(proposeDisclosure(as('counsel'), allowed, ASKED, DIRECTORY))).toBe('not-permitted');
  });

  it('is not approved and not sent on facts that changed in between', () => {
    const fact = { fact: 'local policy', value: 'forbids', source: 'board minutes' };
    const changed = done(recordFact(clerk, proposed, fact));
    expect(codeOf(approveDisclosure(second, changed, { disclosure: id }))).toBe('facts-changed');
    expect(codeOf(sendDisclosure(second, done(recordFact(clerk, approved, fact)), SENT))).toBe('field-not-allowed');
  });

  it('is stopped by a claim of citizenship, and by anybody at the desk with a reason', () => {
    const claimed = done(raiseClaim(clerk, approved, { raisedBy: 'the person', isCredible: true }));
    expect(disclosureOf(claimed).state).toBe('stopped');
    expect(codeOf(refuseDisclosure(second, proposed, { disclosure: id, reason: 'none' }))).toBe('words-say-nothing');
    const reason = 'the office withdrew its request this morning';
    const refused = done(refuseDisclosure(second, proposed, { disclosure: id, reason }));
    expect(disclosureOf(refused).state).toBe('refused');
    expect(refused.decisions.map(({ state }) => state)).toEqual(['stopped']);
  });

  it('loses its words when the case is sealed', () => {
    const closed = { ...approved, closedAt: clerk.clock.now() };
    const asked = { how: 'sealed by court order', authority: 'order of the court, number 12', holds: [] } as const;
    expect(disclosureOf(done(sealCase(as('counsel'), closed, asked)))).toMatchObject({ purpose: '', legalBasis: '' });
  });
});

it('what was said aloud is logged in words alone, sealed beside the log', () => {
  const told = {
    recipient: 'an officer at the door',
    fields: [],
    how: 'not said',
    said: 'that she leaves at six',
  } as const;
  const outcome = logSpokenDisclosure(clerk, { ...told, why: 'he asked' });
  expect(done(outcome).id).not.toBe('');
  expect(outcome.events[0]?.personal).toEqual({ said: told.said, why: 'he asked' });
  expect(JSON.stringify(outcome.events[0]?.open)).not.toContain('six');
  const { said: _, ...nothing } = told;
  expect(codeOf(logSpokenDisclosure(clerk, nothing))).toBe('no-legal-basis');
});

it('an answer to the sender is kept with its letter, and says nothing that was not decided', () => {
  const [document] = approved.documents;
  const answer = { document: document?.id ?? '', channel: 'fax', says: 'will comply', paper: 'ef'.repeat(32) } as const;
  expect(codeOf(respondToSender(clerk, allowed, answer))).toBe('nothing-proposed');
  const { responses = [] } = done(respondToSender(clerk, approved, answer));
  expect(responses).toMatchObject([{ says: 'will comply', by: 'clerk-1', paper: answer.paper }]);
  expect(mayRespond(approved, 'declined')).toBe(false);
  expect(mayRespond(allowed, 'received and under review')).toBe(true);
});
