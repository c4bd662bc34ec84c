import {
  type Action,
  type CaseText,
  DAWN,
  type Day,
  type Engine,
  formatDay,
  type Law,
  type Outline,
  parseDay,
} from '@holdpoint/engine';
import { countRows, type RowGroup, type BadRow } from './count-rows.ts';
import { agencyOfKind, facilityKey, isFederalCustody, type ReferenceTables } from './reference-tables.ts';

/** Why a row has, or has not, an answer. */
export type RowStanding = 'decided' | 'federal custody' | 'no state given' | 'no pack for this place';

/** Rows that got the same answers for the same reasons. */
export interface SummaryLine {
  readonly standing: RowStanding;
  readonly state: string;
  /** The jurisdiction whose law decided; empty where none did. */
  readonly law: string;
  /** The first day of the span in which the law was as it is applied here; empty where none was. */
  readonly lawSince: string;
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
  const counted = countRows(text, {
    form: (name) => tables.forms.has(name),
    state: (name) => tables.places.has(name.toUpperCase()),
  });
  const desk = new SummaryDesk(engine, tables, options);
  for (const group of counted.groups) desk.add(group);
  return { rows: counted.rows, lines: desk.lines(), bad: counted.bad };
};

type CountedLine = SummaryLine & { rows: number };

/** Decides groups of rows and adds them up; the same law and the same facts are decided once. */
class SummaryDesk {
  readonly #engine: Engine;
  readonly #packs: ReadonlySet<string>;
  readonly #tables: ReferenceTables;
  readonly #options: SummaryOptions;
  readonly #knownOn: number;
  readonly #fixedDay: number | undefined;
  readonly #answers = new Map<string, readonly Outline[]>();
  readonly #lines = new Map<string, CountedLine>();

  constructor(engine: Engine, tables: ReferenceTables, options: SummaryOptions) {
    this.#engine = engine;
    this.#packs = new Set(engine.packs.map((pack) => pack.id));
    this.#tables = tables;
    this.#options = options;
    this.#knownOn = parseDay(options.knownOn) ?? 0;
    this.#fixedDay = options.on === undefined ? undefined : parseDay(options.on);
  }

  lines(): readonly SummaryLine[] {
    return [...this.#lines.values()];
  }

  add(group: RowGroup): void {
    const place = placeOf(this.#packs, this.#tables, group);
    // A group has few laws and many days: its line is looked up once for each law.
    const found: { readonly law: Law | undefined; readonly line: CountedLine }[] = [];
    let known: (typeof found)[number] | undefined;
    for (const [day, rows] of group.days) {
      const lawOn = this.#fixedDay ?? day;
      if (known === undefined || !isOfDay(known.law, lawOn)) known = found.find(({ law }) => isOfDay(law, lawOn));
      if (known === undefined) {
        const law = this.#lawOf(place.jurisdiction, lawOn);
        known = { law, line: this.#lineFor(group, place, law, lawOn) };
        found.push(known);
      }
      known.line.rows += rows;
    }
  }

  #lawOf(jurisdiction: string | undefined, lawOn: number): Law | undefined {
    return jurisdiction === undefined ? undefined : this.#engine.law({ jurisdiction, lawOn, knownOn: this.#knownOn });
  }

  #lineFor(group: RowGroup, place: Place, law: Law | undefined, lawOn: number): CountedLine {
    const span = law?.plan.slice.lawSpan.from ?? 0;
    const key = [place.standing, group.state, place.kind, group.form, place.jurisdiction ?? '', span].join('\n');
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    const answers = law === undefined ? [] : this.#decide(group, place, span, lawOn);
    const line = { ...lineOf(group, place, law?.plan.slice.lawSpan.from, answers), rows: 0 };
    this.#lines.set(key, line);
    return line;
  }

  #decide(group: RowGroup, place: Place, span: number, lawOn: number): readonly Outline[] {
    const form = this.#tables.forms.get(group.form);
    const key = [place.jurisdiction, span, place.agency, form?.kind, form?.asks].join('\n');
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answers = this.#engine.outline(caseOf(this.#tables, group, place), {
      today: this.#options.knownOn,
      jurisdiction: place.jurisdiction,
      on: formatDay(lawOn),
      actions: this.#options.actions,
    });
    this.#answers.set(key, answers);
    return answers;
  }
}

/** Whether a law is that of a day; where no law speaks, none does on any day. */
const isOfDay = (law: Law | undefined, day: number): boolean => {
  if (law === undefined) return true;
  const { from, to } = law.plan.slice.lawSpan;
  return from <= day && day < to;
};

interface Place {
  readonly standing: RowStanding;
  readonly jurisdiction: string | undefined;
  readonly kind: string;
  readonly agency: string | undefined;
}

const placeOf = (packs: ReadonlySet<string>, tables: ReferenceTables, group: RowGroup): Place => {
  const key = facilityKey(group.facility, group.state, group.city);
  const kind = tables.facilities.get(key) ?? 'unknown';
  const agency = agencyOfKind(kind);
  const common = { kind, agency };
  if (isFederalCustody(agency)) return { ...common, standing: 'federal custody', jurisdiction: 'us' };
  const place = tables.places.get(group.state.toUpperCase());
  if (place === undefined) return { ...common, standing: 'no state given', jurisdiction: undefined };
  const own = tables.cityLaw.get(key);
  const jurisdiction = [own, `us-${place.postal}`].find((id) => id !== undefined && packs.has(id));
  return { ...common, standing: jurisdiction === undefined ? 'no pack for this place' : 'decided', jurisdiction };
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

const lineOf = (
  group: RowGroup,
  place: Place,
  since: Day | undefined,
  answers: readonly Outline[],
): Omit<SummaryLine, 'rows'> => ({
  standing: place.standing,
  state: group.state === '' ? '(none)' : group.state,
  law: place.jurisdiction ?? '',
  lawSince: since === undefined || since === DAWN ? '' : formatDay(since),
  kind: place.kind,
  form: group.form,
  answers: Object.fromEntries(answers.map((one) => [one.action, one.answer])),
  missing: Object.fromEntries(answers.map((one) => [one.action, one.missing])),
});
