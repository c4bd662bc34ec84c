import type { Determination, Instant } from '@holdpoint/engine';
import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';

/** A version of a pack, to the byte. */
export interface PackVersion {
  readonly pack: string;
  readonly version: string;
  readonly hash: string;
}

/** A pack as counsel adopted it: this version, to the byte, and who confirmed it. */
export interface Adoption extends PackVersion {
  readonly adoptedBy: string;
  readonly confirmedBy?: string;
  readonly at: Instant;
}

/** Law that counsel proposes to adopt, until a second person confirms or declines it. */
export interface AdoptionProposal {
  readonly id: string;
  readonly packs: readonly PackVersion[];
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly state: 'proposed' | 'confirmed' | 'declined';
  readonly settledBy?: string;
  readonly settledAt?: Instant;
}

export interface AdoptionProposed extends Dated {
  readonly packs: readonly PackVersion[];
}

const versionsOf = (packs: readonly PackVersion[]) => packs.map(({ pack, version, hash }) => ({ pack, version, hash }));
const isOf =
  (one: PackVersion) =>
  ({ pack, hash }: PackVersion): boolean =>
    pack === one.pack && hash === one.hash;

/** The newest adoption of a pack. */
export const adoptedVersion = (adoptions: readonly Adoption[], pack: string): Adoption | undefined =>
  adoptions.findLast((one) => one.pack === pack);

/** Counsel proposes packs, by version and hash. Nothing is adopted until a second person confirms it. */
export const adoptPack = (
  context: Context,
  adoptions: readonly Adoption[],
  open: readonly AdoptionProposal[],
  { packs, ...dated }: AdoptionProposed,
): Outcome<AdoptionProposal> => {
  const id = context.newId();
  const subject = { kind: 'agency', id: context.actor.agency } as const;
  return attempt(context, { act: 'adopt-pack', subject, dated, open: { packs: versionsOf(packs) } }, (at) => {
    const proposed = open.filter(({ state }) => state === 'proposed').flatMap((one) => one.packs);
    const done = packs.filter((one) => {
      const stands = adoptedVersion(adoptions, one.pack);
      return (stands !== undefined && isOf(one)(stands)) || proposed.some(isOf(one));
    });
    if (done.length > 0 || packs.length === 0) return refuse('already-adopted', ...done.map(({ pack }) => pack));
    const proposal = { id, packs: versionsOf(packs), proposedBy: context.actor.user, proposedAt: at } as const;
    return { result: { ...proposal, state: 'proposed' }, phase: 'attempted', open: { proposal: id } };
  });
};

/** A second person, under another account, confirms: from then on the desk decides by these versions. */
export const confirmAdoption = (
  context: Context,
  adoptions: readonly Adoption[],
  proposal: AdoptionProposal,
  dated: Dated = {},
): Outcome<{ readonly proposal: AdoptionProposal; readonly adoptions: readonly Adoption[] }> =>
  settle(context, 'confirm-adoption', proposal, dated, (at) => {
    const { user } = context.actor;
    const adopted = proposal.packs.map((one) => ({ ...one, adoptedBy: proposal.proposedBy, confirmedBy: user, at }));
    const settled = { ...proposal, state: 'confirmed' as const, settledBy: user, settledAt: at };
    return { proposal: settled, adoptions: [...adoptions, ...adopted] };
  });

/** A second person declines: the law that was adopted before stands. */
export const declineAdoption = (
  context: Context,
  proposal: AdoptionProposal,
  dated: Dated = {},
): Outcome<AdoptionProposal> =>
  settle(context, 'decline-adoption', proposal, dated, (at) => ({
    ...proposal,
    state: 'declined',
    settledBy: context.actor.user,
    settledAt: at,
  }));

const settle = <T>(
  context: Context,
  act: 'confirm-adoption' | 'decline-adoption',
  proposal: AdoptionProposal,
  dated: Dated,
  result: (at: Instant) => T,
): Outcome<T> => {
  const subject = { kind: 'agency', id: context.actor.agency } as const;
  const open = { proposal: proposal.id, packs: versionsOf(proposal.packs) };
  return attempt(context, { act, subject, dated, open }, (at) => {
    if (proposal.state !== 'proposed') return refuse('adoption-not-open');
    // Counsel may take back what counsel proposed; only confirming needs another person.
    if (act === 'confirm-adoption' && proposal.proposedBy === context.actor.user) return refuse('same-person');
    return { result: result(at) };
  });
};

/** The packs of a determination that are not adopted as they were used. */
export const notAdopted = (
  { packs }: Pick<Determination, 'packs'>,
  adoptions: readonly Adoption[],
): readonly string[] =>
  packs.filter(({ id, hash }) => adoptedVersion(adoptions, id)?.hash !== hash).map(({ id }) => id);
