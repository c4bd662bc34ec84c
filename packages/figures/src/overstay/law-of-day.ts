import { Engine, type ResolvedPack } from '@holdpoint/engine';

/** The law that an account of overstays asks. */
export interface LawToAsk {
  readonly packs: () => readonly ResolvedPack[];
  /** The facts of the plain case by which the law pages compare places, as of a day. */
  readonly plainCase: (on: string) => Readonly<Record<string, unknown>>;
}

/** What the law in force on a day said of keeping a person past release. */
export interface LawSaid {
  readonly answer: string;
  /** The provisions on which it rests, by citation. */
  readonly by: string;
  /** The facts that are not shown and that may change it. */
  readonly turnsOn: string;
}

export interface LawOfDay {
  /** What it said on the facts of the file alone, and in the plain case. */
  readonly on: (day: string) => { readonly asEntered: LawSaid; readonly plain: LawSaid };
  /** The packs that were asked. */
  readonly packs: () => readonly ResolvedPack[];
}

/**
 * Asks the packs of a jurisdiction, as the law was known on the day of their newest reading. An answer that is unsettled, or turns on a
 * fact that the file does not show, is given as such. Throws `CaseError` where the facts are none of the case format.
 */
export const lawOfDay = (jurisdiction: string, facts: Readonly<Record<string, unknown>>, law: LawToAsk): LawOfDay => {
  let engine: Engine | undefined;
  const asked = new Map<string, ReturnType<LawOfDay['on']>>();
  const used = new Set<string>();
  const ask = (on: string, stated: Readonly<Record<string, unknown>>): LawSaid => {
    engine ??= new Engine(law.packs());
    const today = newest(engine.packs);
    const { answers, packs } = engine.decide(
      { id: 'a stay', jurisdiction, on, knownOn: undefined, facts: stated },
      { today, actions: ['hold'] },
    );
    for (const { id } of packs) used.add(id);
    const [hold] = answers;
    return {
      answer: hold?.answer ?? 'unsettled',
      by: [...new Set((hold?.by ?? []).map(({ cite }) => cite))].join('; '),
      turnsOn: (hold?.missing ?? []).map(({ fact }) => fact).join('; '),
    };
  };
  return {
    on: (day) => {
      const known = asked.get(day) ?? { asEntered: ask(day, facts), plain: ask(day, law.plainCase(day)) };
      asked.set(day, known);
      return known;
    },
    packs: () => (engine?.packs ?? []).filter(({ id }) => used.has(id)),
  };
};

const newest = (packs: readonly ResolvedPack[]): string =>
  packs
    .flatMap(({ provisions }) => provisions.map(({ readOn }) => readOn))
    .toSorted()
    .at(-1) ?? '';
