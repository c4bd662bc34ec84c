import { type Context, type DeskEvent, disclose, type LetterReply } from '@holdpoint/desk';
import { formatDay, localDayOf, type Zone } from '@holdpoint/engine';
import type { LetterRow } from '@holdpoint/store';
import { newestDecisions, type StayHere } from './row-evidence.ts';

/** A row of the annex: what the gate let through, and nothing else. */
export interface AnnexRow {
  readonly row: number;
  readonly case: string;
  readonly fields: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The annex row by row, through the disclosure gate for its recipient: a field is in it where a confirmed decision of the case bears
 * it, else not. A row of which nothing passes is not in it at all, since that it was found would be told by that.
 */
export const annexOf = (
  context: Context,
  { recipient, purpose, fields }: Pick<LetterReply, 'recipient' | 'purpose' | 'fields'>,
  rows: readonly LetterRow[],
  stays: ReadonlyMap<string, StayHere>,
  zone: Zone,
): { readonly annex: readonly AnnexRow[]; readonly events: readonly DeskEvent[] } => {
  const events: DeskEvent[] = [];
  const annex = rows.flatMap(({ row, state }): AnnexRow[] => {
    const held = [...newestDecisions(state)]
      .filter(([, says]) => says === 'same person')
      .flatMap(([id]) => stays.get(id) ?? []);
    const stay = held.at(-1);
    const one = stay?.cases.at(-1);
    if (stay === undefined || one === undefined) return [];
    const known = valuesOf(stay, zone);
    const passing = fields.filter((field) => {
      const value = known[field];
      return (
        value !== undefined &&
        disclose(context, one, { recipient, purpose, fields: [field], values: { [field]: value } }).ok
      );
    });
    const asked = passing.length > 0 ? passing : fields;
    const values = Object.fromEntries(
      asked.flatMap((field) => (known[field] === undefined ? [] : [[field, known[field]]])),
    );
    const outcome = disclose(context, one, { recipient, purpose, fields: asked, values });
    events.push(...outcome.events);
    return outcome.ok && passing.length > 0 ? [{ row, case: one.id, fields: asked, values }] : [];
  });
  return { annex, events };
};

/** What is kept here of the fields that may be told; what is not kept is not told. */
const valuesOf = ({ custody }: StayHere, zone: Zone): Readonly<Record<string, string>> => ({
  'custody status': custody.end === undefined ? 'in custody here' : custody.end.how,
  ...(custody.eligibleAt === undefined ? {} : { 'release date': formatDay(localDayOf(custody.eligibleAt.at, zone)) }),
});
