import { EMPTY_ROOT } from './hash.ts';
import type { NodePlace, ReadNode } from './nodes.ts';

/** The places that a proof or a root will read, each once, for a store that fetches them in one query. */
export const placesRead = (make: (read: ReadNode) => unknown): readonly NodePlace[] => {
  const places = new Map<string, NodePlace>();
  make((place) => {
    places.set(placeKey(place), place);
    return EMPTY_ROOT;
  });
  return [...places.values()];
};

export const placeKey = ({ level, index }: NodePlace): string => `${level}/${index}`;
