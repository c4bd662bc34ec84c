import { type DetainerCase } from '../case/detainer-case.ts';
import { factsChanged } from '../decision/propose-act.ts';
import type { StoredDetermination } from '../determination/stored-determination.ts';
import { type DisclosedField, FIELD_ACTS } from './field.ts';

/** The confirmed decision, on facts that still stand, on which a field may be given; `undefined` where there is none. */
export const decisionOn = (one: DetainerCase, field: DisclosedField): string | undefined => {
  const decision = one.decisions.findLast(({ act, state }) => act === FIELD_ACTS[field] && state === 'confirmed');
  const basis = one.determinations.find(({ id }) => id === decision?.determination);
  return basis === undefined || factsChangedBesideActs(one, basis) ? undefined : decision?.id;
};

/** Whether facts of the case changed. The acts done since are the desk's own doing and change no fact about the person. */
export const factsChangedBesideActs = (one: DetainerCase, basis: StoredDetermination): boolean => {
  const acts = basis.facts['acts done'];
  return factsChanged({ ...one, actsDone: Array.isArray(acts) ? one.actsDone.slice(0, acts.length) : [] }, basis);
};
