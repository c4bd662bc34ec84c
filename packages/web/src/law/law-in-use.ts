import { type Adoption, adoptedVersion } from '@holdpoint/desk';
import { Engine, type ResolvedPack, stackOf } from '@holdpoint/engine';
import { ADOPTED_PACKS, ADOPTIONS, type Work } from '@holdpoint/store';
import { type Agency, adoptionsId, type Service } from '../service/service.ts';

/** The law by which an agency decides now, and what its counsel adopted. */
export interface AgencyLaw {
  readonly engine: Engine;
  readonly adoptions: readonly Adoption[];
  /** The packs that bind the agency, from the highest layer down, as they are in use. */
  readonly stack: readonly ResolvedPack[];
}

/** The name under which a pack is kept as it was adopted. */
export const keptPackId = ({ id, hash }: Pick<ResolvedPack, 'id' | 'hash'>): string => `${id}@${hash}`;

const engines = new WeakMap<Engine, Map<string, Engine>>();

/** An engine of the packs at hand with some of them in another version. Engines are kept: each plans a law once. */
export const engineWith = (engine: Engine, others: readonly ResolvedPack[]): Engine => {
  if (others.length === 0) return engine;
  const known = engines.get(engine) ?? new Map<string, Engine>();
  engines.set(engine, known);
  const key = others.map(keptPackId).join(' ');
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = new Engine(engine.packs.map((pack) => others.find(({ id }) => id === pack.id) ?? pack));
  known.set(key, made);
  return made;
};

/**
 * The law in use: each pack in the version that counsel adopted, kept whole when it was adopted, so that newer software does
 * not change the law of the desk. A pack that was never adopted, or was adopted before packs were kept, is the one at hand.
 */
export const lawInUse = async (service: Service, work: Work, agency: Agency): Promise<AgencyLaw> => {
  const adoptions = (await ADOPTIONS.find(work, agency.id, adoptionsId))?.body ?? [];
  const kept: ResolvedPack[] = [];
  for (const pack of stackOf(service.engine.packs, agency.jurisdiction) ?? []) {
    const adopted = adoptedVersion(adoptions, pack.id);
    if (adopted === undefined || adopted.hash === pack.hash) continue;
    const found = await ADOPTED_PACKS.find(work, agency.id, keptPackId({ id: pack.id, hash: adopted.hash }));
    if (found !== undefined) kept.push(found.body);
  }
  const engine = engineWith(service.engine, kept);
  return { engine, adoptions, stack: stackOf(engine.packs, agency.jurisdiction) ?? [] };
};

/** Whether counsel adopted every pack of a stack in this very version. */
export const isAdopted = ({ adoptions, stack }: Pick<AgencyLaw, 'adoptions' | 'stack'>): boolean =>
  stack.length > 0 && stack.every(({ id, hash }) => adoptedVersion(adoptions, id)?.hash === hash);
