import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import { type Identification, identificationShown, notIdentified } from '../custody/identification.ts';
import { answerFor } from '../determination/stored-determination.ts';

/** A federal officer who receives a person, as seen at the desk. */
export interface ReceivingOfficer {
  readonly agency: string;
  readonly badge: string;
  readonly documentSeen: string;
  readonly face: 'visible' | 'covered' | 'refused to show';
  readonly identification: 'visible' | 'covered' | 'refused to show';
}

export interface HandOver extends Dated {
  readonly place: string;
  readonly officers: readonly ReceivingOfficer[];
  /** Papers shown, in the words in which the determination asks for them. */
  readonly papersShown: readonly string[];
  readonly identified?: Identification;
}

/** Records a hand-over that was confirmed: who received the person, where, on which papers. */
export const handOver = (context: Context, one: DetainerCase, given: HandOver): Outcome<DetainerCase> => {
  const trial = { act: 'hand-over', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated: given, open: { place: given.place } }, (at) => {
    const decision = one.decisions.findLast(({ act, state }) => act === 'transfer' && state === 'confirmed');
    const basis = one.determinations.find(({ id }) => id === decision?.determination);
    if (decision === undefined || basis === undefined) return refuse('nothing-proposed', 'transfer');
    const unsure = notIdentified(given.identified);
    if (unsure !== undefined) return unsure;
    const isIdentified = ({ agency, badge, documentSeen }: ReceivingOfficer): boolean =>
      [agency, badge, documentSeen].every((text) => text.trim() !== '');
    if (given.officers.length === 0 || !given.officers.every(isIdentified)) return refuse('officers-not-identified');
    const asked = answerFor(basis, 'transfer')?.instruction.papers ?? [];
    const unseen = asked.filter((paper) => !given.papersShown.includes(paper));
    if (unseen.length > 0) return refuse('paper-not-seen', ...unseen);
    return {
      result: { ...one, custody: { ...one.custody, end: { how: 'handed over', at } } },
      open: {
        decision: decision.id,
        officers: given.officers.map(({ agency, badge, documentSeen, face, identification }) => ({
          agency,
          badge,
          documentSeen,
          face,
          identification,
        })),
        papers: [...given.papersShown],
        ...identificationShown(given.identified),
      },
    };
  });
};
