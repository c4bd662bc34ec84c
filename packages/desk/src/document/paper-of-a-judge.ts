/** What a person sees on a paper that is called a warrant or an order. */
export interface PaperSeen {
  readonly court?: string | undefined;
  readonly judge?: string | undefined;
  readonly signedByJudge: boolean;
  readonly namesThisPerson: boolean;
  readonly immigrationJudge: boolean;
}

export type PaperKind = 'judicial' | 'administrative' | 'not settled';

/**
 * Whether a paper is of a judge of a court, by a checklist: a named court, a named judge who is no immigration judge, a
 * signature, and the name of this person. A form number or the word "warrant" on it settles nothing.
 */
export const paperOfAJudge = (seen: PaperSeen): { readonly kind: PaperKind; readonly lacks: readonly string[] } => {
  if (seen.immigrationJudge)
    return { kind: 'administrative', lacks: ['a judge of a court: an immigration judge is none'] };
  const lacks = [
    ...(isNamed(seen.court) ? [] : ['a named court']),
    ...(isNamed(seen.judge) ? [] : ['a named judge']),
    ...(seen.signedByJudge ? [] : ['the signature of the judge']),
    ...(seen.namesThisPerson ? [] : ['the name of this person']),
  ];
  if (lacks.length === 0) return { kind: 'judicial', lacks };
  const hasNeither = !isNamed(seen.court) && !isNamed(seen.judge);
  return { kind: hasNeither ? 'administrative' : 'not settled', lacks };
};

const isNamed = (name: string | undefined): boolean => name !== undefined && /\p{L}{2}/u.test(name);
