import { describe, expect, it } from 'vitest';
import { answerOfCase, as, CALENDAR, caseIn, codeOf, DETAINER, determined, done, SERIOUS } from './desk-cases.ts';
import {
  closeCase,
  confirmAct,
  handOver,
  proposeAct,
  recordGround,
  recordOutcome,
  recordRelease,
  respondToSender,
  standingOf,
} from '@holdpoint/desk';

const clerk = as('clerk');
const second = as('second-person');
const counsel = as('counsel');

describe('a release', () => {
  const one = determined(caseIn('us-ok', []));

  it('is never in the way of the request, and is named what else stands in its way', () => {
    const warrant = done(recordGround(clerk, one.custody, { change: 'add', kind: 'criminal warrant' }));
    const held = { ...one, custody: warrant };
    const refused = recordRelease(clerk, held, { how: 'released' });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'other-grounds-stand', details: [expect.stringMatching(/^criminal warrant/)] },
    });
    expect(codeOf(recordRelease(clerk, held, { how: 'escaped' }))).toBe('done');
    const [ground] = warrant.grounds;
    const cleared = done(
      recordGround(clerk, warrant, { change: 'end', ground: ground?.id ?? '', how: 'recalled by the court' }),
    );
    expect(codeOf(recordRelease(clerk, { ...one, custody: cleared }, { how: 'released' }))).toBe('done');
  });

  it('at the desk takes two identifiers of different kinds, and the log says which kinds, never the values', () => {
    const by = (...compared: string[]) =>
      recordRelease(clerk, one, { how: 'released', identified: { compared, picture: 'compared' } });
    expect(codeOf(by('name'))).toBe('person-not-identified');
    expect(codeOf(by('name', 'name'))).toBe('person-not-identified');
    const open = by('name', 'birth date').events[0]?.open;
    expect(open).toMatchObject({ identified: ['name', 'birth date'], picture: 'compared' });
  });

  it('ends what may be done, but not the outcome, the answer to the sender and the closing', () => {
    const released = done(recordRelease(clerk, one, { how: 'released', reason: 'sentence completed' }));
    expect(codeOf(proposeAct(clerk, released, { act: 'hold' }, CALENDAR))).toBe('case-stands-otherwise');
    expect(codeOf(recordOutcome(clerk, released, { outcome: 'gone' }))).toBe('reason-not-listed');
    const known = done(recordOutcome(clerk, released, { outcome: 'detainer withdrawn' }));
    const document = one.documents[0]?.id ?? '';
    expect(codeOf(respondToSender(clerk, known, { document, channel: 'e-mail', says: 'declined' }))).toBe(
      'nothing-proposed',
    );
    expect(
      codeOf(respondToSender(clerk, known, { document, channel: 'e-mail', says: 'received and under review' })),
    ).toBe('done');
    expect(standingOf(done(closeCase(counsel, known)))).toBe('closed');
    expect(codeOf(closeCase(counsel, one))).toBe('case-stands-otherwise');
  });
});

describe('a hand-over', () => {
  const asked = { ...DETAINER, asks: ['hold', 'notification', 'transfer'] };
  const officer = {
    agency: 'ICE',
    badge: '1234',
    documentSeen: 'badge and credentials',
    face: 'visible',
    identification: 'visible',
  } as const;
  const given = { place: 'sally port', officers: [officer], papersShown: [] };

  it('needs a confirmed decision and each officer identified', () => {
    const one = determined(caseIn('us-ca', [SERIOUS], asked));
    expect(answerOfCase(one, 'transfer')).toBe('permitted');
    expect(codeOf(handOver(second, one, given))).toBe('nothing-proposed');
    const proposed = done(proposeAct(clerk, one, { act: 'transfer' }, CALENDAR));
    const confirmed = done(confirmAct(second, proposed, { decision: proposed.decisions.at(-1)?.id ?? '' }));
    expect(codeOf(handOver(second, confirmed, { ...given, officers: [] }))).toBe('officers-not-identified');
    expect(codeOf(handOver(second, confirmed, { ...given, officers: [{ ...officer, badge: ' ' }] }))).toBe(
      'officers-not-identified',
    );
    const papersShown =
      confirmed.determinations.at(-1)?.determined.answers.find(({ action }) => action === 'transfer')?.instruction
        .papers ?? [];
    const outcome = handOver(second, confirmed, { ...given, officers: [{ ...officer, face: 'covered' }], papersShown });
    expect(standingOf(done(outcome))).toBe('handed-over');
    expect(outcome.events[0]?.open).toMatchObject({ officers: [{ face: 'covered', badge: '1234' }] });
  });
});
