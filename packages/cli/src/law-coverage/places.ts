import type { Engine, ResolvedPack } from '@holdpoint/engine';
import type { Jurisdiction } from '../law-map/jurisdictions.ts';

/**
 * The places in the order of the list: the federal law, then each state, the District and each territory by name, with
 * the packs of its counties and cities after it.
 */
export const placesInOrder = (engine: Engine, jurisdictions: readonly Jurisdiction[]): readonly Jurisdiction[] => {
  const isListed = (pack: ResolvedPack): boolean => jurisdictions.some((one) => one.pack === pack.id);
  const asPlace = ({ id, title, layer }: ResolvedPack): Jurisdiction => ({
    pack: id,
    postal: '',
    name: title,
    kind: layer,
  });
  const others = engine.packs.filter((pack) => pack.layer !== 'policy' && !isListed(pack));
  return [
    ...others.filter(({ layer }) => layer === 'federal').map(asPlace),
    ...jurisdictions.flatMap((one) => [one, ...others.filter(({ under }) => under.includes(one.pack)).map(asPlace)]),
  ];
};
