import type { ResolvedPack } from '@holdpoint/engine';
import { type CommandError, usageError } from '../../exit-codes.ts';
import { findProvision, type NotFound, type ProvisionName } from '@holdpoint/law-view';

export interface Chosen {
  /** The documents to show, first in time first. */
  readonly provisions: readonly ProvisionName[];
  readonly subdivision: string | undefined;
}

const notFound = ({ is, nearest }: NotFound, asked: string): CommandError => {
  if (is === 'ambiguous')
    return usageError(
      `law show: "${asked}" names several provisions: ${nearest.join('; ')}; write one of them in full`,
    );
  const near = nearest.length === 0 ? '' : `; the nearest: ${nearest.join('; ')}`;
  return usageError(`law show: no provision "${asked}"${near}; holdpoint law list names them all`);
};

/** The documents that a citation or file id names, those of one day only where a day is given. */
export const chooseProvisions = (packs: readonly ResolvedPack[], asked: string, on: string | undefined): Chosen => {
  const all = packs.flatMap((pack) => pack.provisions.map((head) => ({ ...head, pack: pack.id })));
  const found = findProvision(all, asked);
  if (found.is !== 'found') throw notFound(found, asked);
  const heads = all
    .filter((head) => found.provisions.some(({ pack, name }) => pack === head.pack && name === head.name))
    .sort((a, b) => a.from.localeCompare(b.from));
  const inForce = heads.filter(({ from, to }) => on === undefined || (from <= on && (to === null || on < to)));
  if (inForce.length === 0) {
    const spans = heads.map(({ from, to }) => `${from} to ${to === null ? 'today' : `before ${to}`}`);
    throw usageError(`law show: "${asked}" was not in force on ${on ?? ''}; it is encoded from ${spans.join(', ')}`);
  }
  return { provisions: inForce, subdivision: found.subdivision === '' ? undefined : found.subdivision };
};
