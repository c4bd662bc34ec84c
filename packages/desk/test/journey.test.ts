import { describe, expect, it } from 'vitest';
import {
  answerOfCase,
  as,
  at,
  CALENDAR,
  caseIn,
  codeOf,
  determined,
  done,
  ENGINE,
  lawInUse,
  NOON,
  SERIOUS,
} from './desk-cases.ts';
import {
  adoptPack,
  confirmAdoption,
  bookCustody,
  confirmAct,
  declineAct,
  determine,
  disclose,
  owedDuties,
  proposeAct,
  raiseClaim,
  recordFact,
  recordRelease,
  replay,
  serveNotice,
  settleClaim,
  signOverride,
  standingOf,
} from '@holdpoint/desk';

const clerk = as('clerk');
const second = as('second-person');
const counsel = as('counsel');
const commander = as('watch-commander');

describe('a release date that California law lets an agency tell', () => {
  const one = determined(caseIn('us-ca', [SERIOUS]));

  it('is told only after a second person has confirmed it, and field by field', () => {
    expect(answerOfCase(one, 'notify-release-date')).toBe('permitted');
    const told = {
      recipient: 'ICE, sample field office',
      fields: ['release date'],
      purpose: 'request R-2026-000001',
      values: { 'release date': '2026-03-09' },
    };
    expect(codeOf(disclose(second, one, told))).toBe('field-not-allowed');
    const proposed = done(proposeAct(clerk, one, { act: 'notify-release-date' }, CALENDAR));
    expect(codeOf(disclose(second, proposed, told))).toBe('field-not-allowed');
    const decision = proposed.decisions.at(-1)?.id ?? '';
    expect(codeOf(confirmAct(as('second-person', 'clerk-1'), proposed, { decision }))).toBe('same-person');
    const confirmed = done(confirmAct(second, proposed, { decision }));
    expect(done(disclose(second, confirmed, told))).toMatchObject({ fields: ['release date'], decisions: [decision] });
    expect(codeOf(disclose(second, confirmed, { ...told, fields: ['release date', 'home address'] }))).toBe(
      'field-not-allowed',
    );
    expect(codeOf(disclose(second, confirmed, { ...told, fields: ['release date', 'next of kin'] }))).toBe(
      'field-not-allowed',
    );
    expect(
      codeOf(disclose(second, confirmed, { ...told, values: { ...told.values, 'home address': '1 Main St' } })),
    ).toBe('field-not-allowed');
    expect(codeOf(disclose(clerk, confirmed, told))).toBe('not-permitted');
  });

  it('is not told on facts that changed in between', () => {
    const proposed = done(proposeAct(clerk, one, { act: 'notify-release-date' }, CALENDAR));
    const changed = done(
      recordFact(clerk, proposed, { fact: 'local policy', value: 'forbids', source: 'board minutes' }),
    );
    const decision = proposed.decisions.at(-1)?.id ?? '';
    expect(codeOf(confirmAct(second, changed, { decision }))).toBe('facts-changed');
    expect(codeOf(proposeAct(clerk, changed, { act: 'notify-release-date' }, CALENDAR))).toBe('facts-changed');
  });

  it('leaves notices owed, and each service is proven', () => {
    const proposed = done(proposeAct(clerk, one, { act: 'notify-release-date' }, CALENDAR));
    const confirmed = determined(done(confirmAct(second, proposed, { decision: proposed.decisions.at(-1)?.id ?? '' })));
    const owed = done(
      determine(
        clerk,
        confirmed,
        { actions: ['notify-person', 'notify-attorney', 'give-copy-of-request'] },
        lawInUse(),
      ),
    );
    const duties = owedDuties(owed, NOON, CALENDAR);
    const copy = duties.find(({ duty }) => duty === 'give-copy-of-request');
    expect(copy).toMatchObject({ to: 'the person', isDone: false });
    const notice = { duty: 'give-copy-of-request', to: 'the person', language: 'Spanish', readAloud: true } as const;
    const tried = done(serveNotice(clerk, owed, { ...notice, result: 'not served' }));
    expect(owedDuties(tried, NOON, CALENDAR).find(({ duty }) => duty === 'give-copy-of-request')?.isDone).toBe(false);
    const served = done(serveNotice(clerk, tried, { ...notice, result: 'served, refused to sign' }));
    expect(owedDuties(served, NOON, CALENDAR).find(({ duty }) => duty === 'give-copy-of-request')?.isDone).toBe(true);
    expect(codeOf(serveNotice(clerk, owed, { ...notice, duty: 'hold-community-forum', result: 'served' }))).toBe(
      'duty-unknown',
    );
  });
});

describe('a hold', () => {
  it('that the law forbids is refused, and an override needs a listed reason, words, counsel and a second person', () => {
    const one = determined(caseIn('us-ca', []));
    expect(answerOfCase(one, 'hold')).toBe('prohibited');
    expect(codeOf(proposeAct(clerk, one, { act: 'hold' }, CALENDAR))).toBe('no-authority');
    const act = 'notify-release-date';
    const words = 'the superior court ordered the date to be told on 1 March';
    expect(codeOf(proposeAct(clerk, one, { act, override: { reason: 'we always do', words } }, CALENDAR))).toBe(
      'reason-not-listed',
    );
    for (const filler of ['n/a', 'ok', 'see above', 'test test test test', 'x']) {
      const override = { reason: 'a court ordered it', words: filler };
      expect(codeOf(proposeAct(clerk, one, { act, override }, CALENDAR))).toBe('words-say-nothing');
    }
    const proposed = done(proposeAct(clerk, one, { act, override: { reason: 'a court ordered it', words } }, CALENDAR));
    const decision = proposed.decisions.at(-1)?.id ?? '';
    expect(codeOf(confirmAct(second, proposed, { decision }))).toBe('override-not-signed');
    expect(codeOf(signOverride(clerk, proposed, { decision }))).toBe('not-permitted');
    const signed = done(signOverride(counsel, proposed, { decision }));
    expect(done(confirmAct(second, signed, { decision })).actsDone).toEqual([act]);
  });

  it('that no source of law limits in time is refused, whatever else is in order', () => {
    const one = determined(caseIn('us-ca', []));
    const override = { reason: 'a court ordered it', words: 'a court of this state ordered it in writing today' };
    expect(codeOf(proposeAct(clerk, one, { act: 'hold', override }, CALENDAR))).toBe('no-end-of-hold');
  });

  it('that a state commands may be declined by one person, and the record says that it was commanded', () => {
    const one = determined(caseIn('us-ok', []));
    expect(answerOfCase(one, 'hold')).toBe('required');
    const outcome = declineAct(clerk, one, { act: 'hold' });
    expect(outcome.events[0]?.open).toMatchObject({ declines: 'hold', answer: 'required', againstCommand: true });
  });

  it('rests on no law that counsel has not adopted to the byte', () => {
    const preview = determined(caseIn('us-ok', []), lawInUse([]));
    const refused = proposeAct(clerk, preview, { act: 'hold' }, CALENDAR);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'law-not-adopted', details: ['us', 'us-ok', 'local-policy'] },
    });
    const [pack] = ENGINE.packs;
    if (pack === undefined) throw new Error('no pack');
    const packs = [{ pack: pack.id, version: pack.version, hash: 'other' }];
    const proposal = done(adoptPack(counsel, [], [], { packs }));
    const { adoptions } = done(confirmAdoption(second, [], proposal));
    expect(determined(caseIn('us-ok', []), lawInUse(adoptions)).determinations.at(-1)?.notAdopted).toContain('us');
  });
});

describe('a claim of citizenship', () => {
  const one = determined(caseIn('us-ok', []));
  const proposed = done(proposeAct(clerk, one, { act: 'notify-release-date' }, CALENDAR));

  it('freezes the case at once, stops what was proposed, and gives commander and counsel one hour', () => {
    const outcome = raiseClaim(clerk, proposed, { raisedBy: 'the person', isCredible: false });
    const frozen = done(outcome);
    expect(standingOf(frozen)).toBe('frozen');
    expect(frozen.decisions.at(-1)?.state).toBe('stopped');
    expect(outcome.events[0]?.open).toMatchObject({ page: ['watch-commander', 'counsel'], answerBy: NOON + 3_600_000 });
    expect(codeOf(proposeAct(clerk, frozen, { act: 'hold' }, CALENDAR))).toBe('case-stands-otherwise');
    expect(codeOf(confirmAct(second, frozen, { decision: proposed.decisions.at(-1)?.id ?? '' }))).toBe(
      'case-stands-otherwise',
    );
  });

  it('does not keep anybody: a frozen case may be released', () => {
    const frozen = done(raiseClaim(clerk, one, { raisedBy: 'a record', isCredible: true }));
    expect(standingOf(done(recordRelease(clerk, frozen, { how: 'released', reason: 'bail posted' })))).toBe('released');
  });

  it('raised twice does not start its hour again, and once credible stays so', () => {
    const first = done(raiseClaim(clerk, one, { raisedBy: 'the person', isCredible: true }));
    const later = as('clerk', 'clerk-2', at('2026-12-01T12:50-08:00'));
    const again = done(raiseClaim(later, first, { raisedBy: 'somebody for the person', isCredible: false }));
    expect(again.claim).toMatchObject({ raisedAt: NOON, answerBy: NOON + 3_600_000, isCredible: true });
  });

  it('is settled by commander or counsel with a reason, and as proven only with the paper', () => {
    const frozen = done(raiseClaim(clerk, one, { raisedBy: 'the person', isCredible: false }));
    const reason = 'a passport was shown to the watch commander at the desk';
    expect(codeOf(settleClaim(clerk, frozen, { how: 'not borne out', reason }))).toBe('not-permitted');
    expect(codeOf(settleClaim(commander, frozen, { how: 'not borne out', reason: 'n/a' }))).toBe('words-say-nothing');
    expect(codeOf(settleClaim(commander, frozen, { how: 'proven', reason }))).toBe('paper-not-seen');
    const settled = done(settleClaim(commander, frozen, { how: 'not borne out', reason }));
    expect(standingOf(settled)).toBe('open');
    expect(determined(settled).determinations.at(-1)?.facts).toMatchObject({ 'citizenship claim': 'made' });
  });

  it('is prompted where the booking record itself says so', () => {
    const booking = { person: 'p-2', identifiers: {}, grounds: [], recordSaysCitizen: true } as const;
    expect(done(bookCustody(clerk, booking)).promptsClaim).toBe(true);
  });
});

describe('a recorded determination', () => {
  it('comes out the same when it is made again', () => {
    const [stored] = determined(caseIn('us-ca', [SERIOUS])).determinations;
    if (stored === undefined) throw new Error('nothing stored');
    expect(replay(ENGINE, stored)).toEqual({ isSame: true, isOtherLaw: false, isOtherEngine: false, differences: [] });
  });

  it('shows what would come out otherwise, and changes nothing', () => {
    const [stored] = determined(caseIn('us-ca', [SERIOUS])).determinations;
    if (stored === undefined) throw new Error('nothing stored');
    const before = structuredClone(stored);
    const facts = { ...stored.facts, convictions: { complete: 'yes', list: [] } };
    const { isSame, differences } = replay(ENGINE, { ...stored, facts });
    expect(isSame).toBe(false);
    expect(differences).toContainEqual({
      action: 'notify-release-date',
      recorded: 'permitted',
      replayed: 'prohibited',
    });
    expect(stored).toEqual(before);
  });
});
