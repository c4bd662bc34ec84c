import { describe, expect, it } from 'vitest';
import { type Adoption, adoptPack, confirmAdoption, declineAdoption, type PackVersion } from '@holdpoint/desk';
import { as, codeOf, done, NOON } from './desk-cases.ts';

const PACK: PackVersion = { pack: 'us-xx', version: '2026-1', hash: 'aa' };
const counsel = as('counsel');
const proposed = () => done(adoptPack(counsel, [], [], { packs: [PACK] }));

describe('the adoption of law', () => {
  it('is proposed by counsel, begun and not done', () => {
    const outcome = adoptPack(counsel, [], [], { packs: [PACK] });
    expect(outcome.events).toMatchObject([{ act: 'adopt-pack', phase: 'attempted', open: { packs: [PACK] } }]);
    expect(codeOf(adoptPack(as('second-person'), [], [], { packs: [PACK] }))).toBe('not-permitted');
  });

  it('is done when another account confirms it, and names both', () => {
    const { adoptions, proposal } = done(confirmAdoption(as('second-person'), [], proposed()));
    expect(adoptions).toEqual([{ ...PACK, adoptedBy: 'counsel-1', confirmedBy: 'second-person-1', at: NOON }]);
    expect(proposal).toMatchObject({ state: 'confirmed', settledBy: 'second-person-1' });
  });

  it('is never confirmed by the account that proposed it, though its role may confirm', () => {
    expect(codeOf(confirmAdoption(counsel, [], proposed()))).toBe('same-person');
    expect(codeOf(confirmAdoption(as('counsel', 'counsel-2'), [], proposed()))).toBe('done');
    expect(codeOf(confirmAdoption(as('clerk'), [], proposed()))).toBe('not-permitted');
  });

  it('may be declined, also by who proposed it, and is settled once', () => {
    const declined = done(declineAdoption(counsel, proposed()));
    expect(declined.state).toBe('declined');
    expect(codeOf(confirmAdoption(as('second-person'), [], declined))).toBe('adoption-not-open');
  });

  it('is not proposed twice, nor of the version that stands; an older version may be adopted again', () => {
    const open = proposed();
    expect(codeOf(adoptPack(counsel, [], [open], { packs: [PACK] }))).toBe('already-adopted');
    const { adoptions } = done(confirmAdoption(as('second-person'), [], open));
    expect(codeOf(adoptPack(counsel, adoptions, [], { packs: [PACK] }))).toBe('already-adopted');
    const newer: Adoption = { ...PACK, hash: 'bb', adoptedBy: 'counsel-1', at: NOON };
    expect(codeOf(adoptPack(counsel, [...adoptions, newer], [], { packs: [PACK] }))).toBe('done');
    expect(codeOf(adoptPack(counsel, [], [], { packs: [] }))).toBe('already-adopted');
  });
});
