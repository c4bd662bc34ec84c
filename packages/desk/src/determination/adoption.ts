import type { Determination, Instant } from '@holdpoint/engine';
import { attempt, type Context, type Dated, type Outcome } from '../event/outcome.ts';

/** A pack as counsel adopted it: this version, to the byte. */
export interface Adoption {
  readonly pack: string;
  readonly version: string;
  readonly hash: string;
  readonly adoptedBy: string;
  readonly at: Instant;
}

export type AdoptedPack = Omit<Adoption, 'adoptedBy' | 'at'> & Dated;

/** Counsel adopts a pack, by version and hash. Another version needs another adoption. */
export const adoptPack = (
  context: Context,
  adoptions: readonly Adoption[],
  pack: AdoptedPack,
): Outcome<readonly Adoption[]> =>
  attempt(context, { act: 'adopt-pack', subject: { kind: 'agency', id: context.actor.agency }, dated: pack }, (at) => {
    const { pack: id, version, hash } = pack;
    const adoption = { pack: id, version, hash, adoptedBy: context.actor.user, at };
    return { result: [...adoptions, adoption], open: { pack: id, version, hash } };
  });

/** The packs of a determination that are not adopted as they were used. */
export const notAdopted = (
  { packs }: Pick<Determination, 'packs'>,
  adoptions: readonly Adoption[],
): readonly string[] =>
  packs.filter(({ id, hash }) => !adoptions.some((one) => one.pack === id && one.hash === hash)).map(({ id }) => id);
