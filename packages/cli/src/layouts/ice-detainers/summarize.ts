import { type Action, type ActionAnswer, type CaseText, type Engine, formatDay, parseDay } from '@holdpoint/engine';
import { countRows, type RowGroup, type BadRow } from './count-rows.ts';
import { agencyOfKind, facilityKey, isFederalCustody, type ReferenceTables } from './reference-tables.ts';

/** Why a row has, or has not, an answer. */
export type RowStanding = 'decided' | 'federal custody' | 'no state given' | 'territory' | 'no pack for this state';

/** Rows that got the same answers for the same reasons. */
export interface SummaryLine {
  readonly standing: RowStanding;
  readonly state: string;
  readonly kind: string;
  readonly form: string;
  readonly answers: Readonly<Partial<Record<Action, string>>>;
  /** The facts that each open answer turns on. */
  readonly missing: Readonly<Partial<Record<Action, readonly string[]>>>;
  readonly rows: number;
}

export interface DetainerSummary {
  readonly rows: number;
  readonly lines: readonly SummaryLine[];
  readonly bad: readonly BadRow[];
}

export interface SummaryOptions {
  readonly actions: readonly Action[];
  readonly knownOn: string;
  /** Law of this day for every row, instead of each row's own. */
  readonly on: string | undefined;
}

/** Decides every row of an extract under the law of its place and its own day, and counts the answers. */
export const summarize = (
  engine: Engine,
  tables: ReferenceTables,
  text: string,
  options: SummaryOptions,
): DetainerSummary => {
  const counted = countRows(text, (form) => tables.forms.has(form));
  const lines = new Map<string, SummaryLine & { rows: number }>();
  const answers = new Map<string, readonly ActionAnswer[]>();
  for (const group of counted.groups) {
    const place = placeOf(engine, tables, group);
    for (const [day, rows] of group.days) {
      const found = decideGroup(
        engine,
        tables,
        group,
        place,
        options.on === undefined ? day : (parseDay(options.on) ?? day),
        answers,
        options,
      );
      const key = JSON.stringify([place.standing, group.state, place.kind, group.form, found.key]);
      const known = lines.get(key);
      if (known !== undefined) known.rows += rows;
      else lines.set(key, { ...lineOf(group, place, found.answers), rows });
    }
  }
  return { rows: counted.rows, lines: [...lines.values()], bad: counted.bad };
};

interface Place {
  readonly standing: RowStanding;
  readonly jurisdiction: string | undefined;
  readonly kind: string;
  readonly agency: string | undefined;
}

const placeOf = (engine: Engine, tables: ReferenceTables, group: RowGroup): Place => {
  const kind = tables.facilities.get(facilityKey(group.facility, group.state, group.city)) ?? 'unknown';
  const agency = agencyOfKind(kind);
  const common = { kind, agency };
  if (isFederalCustody(agency)) return { ...common, standing: 'federal custody', jurisdiction: 'us' };
  const place = tables.places.get(group.state.toUpperCase());
  if (place === undefined) return { ...common, standing: 'no state given', jurisdiction: undefined };
  if (place.kind === 'territory') return { ...common, standing: 'territory', jurisdiction: undefined };
  const jurisdiction = `us-${place.postal}`;
  const isEncoded = engine.packs.some((pack) => pack.id === jurisdiction);
  return {
    ...common,
    standing: isEncoded ? 'decided' : 'no pack for this state',
    jurisdiction: isEncoded ? jurisdiction : undefined,
  };
};

/** The answers of a group on a day; the same law and the same facts are decided once. */
const decideGroup = (
  engine: Engine,
  tables: ReferenceTables,
  group: RowGroup,
  place: Place,
  lawOn: number,
  answers: Map<string, readonly ActionAnswer[]>,
  options: SummaryOptions,
): { key: string; answers: readonly ActionAnswer[] } => {
  if (place.jurisdiction === undefined) return { key: '', answers: [] };
  const law = engine.law({ jurisdiction: place.jurisdiction, lawOn, knownOn: parseDay(options.knownOn) ?? lawOn });
  if (law === undefined) return { key: '', answers: [] };
  const span = law.plan.slice.lawSpan;
  const key = `${place.jurisdiction}|${span.from}|${place.agency ?? ''}|${group.form}`;
  const known = answers.get(key);
  if (known !== undefined) return { key, answers: known };
  const decided = engine.decide(caseOf(tables, group, place), {
    today: options.knownOn,
    jurisdiction: place.jurisdiction,
    on: formatDay(lawOn),
    actions: options.actions,
  }).answers;
  answers.set(key, decided);
  return { key, answers: decided };
};

/** What a row of the extract shows: a form and, where the table knows it, a kind of custodian. Nothing about the person. */
const caseOf = (tables: ReferenceTables, group: RowGroup, place: Place): CaseText => {
  const form = tables.forms.get(group.form);
  const document = { kind: form?.kind, ...(form?.asks === undefined ? {} : { asks: form.asks }) };
  const agency = place.agency === undefined ? {} : { agency: place.agency };
  return {
    id: 'row',
    jurisdiction: place.jurisdiction,
    on: undefined,
    knownOn: undefined,
    facts: { ...agency, documents: { complete: 'no', list: [document] } },
  };
};

const lineOf = (group: RowGroup, place: Place, answers: readonly ActionAnswer[]): Omit<SummaryLine, 'rows'> => ({
  standing: place.standing,
  state: group.state === '' ? '(none)' : group.state,
  kind: place.kind,
  form: group.form,
  answers: Object.fromEntries(answers.map((one) => [one.action, one.answer])),
  missing: Object.fromEntries(answers.map((one) => [one.action, one.missing.map((fact) => fact.fact)])),
});
