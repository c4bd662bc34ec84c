import type { JsonObject } from '@holdpoint/ledger';
import type { ToldStay } from './booking-message.ts';
import type { Custody } from './custody.ts';

/**
 * Where the jail's own system says otherwise than the desk recorded: the desk's word stands, and both are told, since one
 * of them is wrong about who is in a cell.
 */
export const deskDiffers = (custody: Custody, told: ToldStay): readonly JsonObject[] => {
  const { end, grounds } = custody;
  const isDesks = end !== undefined && end.from === undefined;
  const toldEnd = told.end?.how ?? 'in custody';
  const stands = new Set(told.grounds.filter(({ ended }) => ended === undefined).map(({ ref }) => ref));
  return [
    ...(isDesks && end.how !== toldEnd ? [{ what: 'custody ended', desk: end.how, jail: toldEnd }] : []),
    ...grounds
      .filter(
        ({ ref, ended }) => ended !== undefined && ended.from === undefined && ref !== undefined && stands.has(ref),
      )
      .map(({ kind }) => ({ what: 'ground ended', kind, desk: 'ended', jail: 'stands' })),
  ];
};
