import { type Action, type Day, type Engine, formatDay, type ResolvedPack } from '@holdpoint/engine';
import { plainAnswers } from '../law-map/map-view.ts';

/** What happened to a document of the law on a day. */
export type Happening = 'comes into force' | 'ends' | 'changes' | 'is stopped by a court' | 'is no longer stopped';

/** One document of the law that changed on a day. */
export interface ChangedProvision {
  readonly provision: string;
  readonly cite: string;
  readonly happening: Happening;
  /** The acts that its changed rules speak of. */
  readonly acts: readonly Action[];
}

/** An act of the plain case whose answer is another from that day on. */
export interface ChangedAnswer {
  readonly action: Action;
  readonly before: string;
  readonly after: string;
}

/** What changed in one place on one day. */
export interface LawChange {
  readonly day: string;
  readonly pack: string;
  readonly title: string;
  readonly provisions: readonly ChangedProvision[];
  readonly answers: readonly ChangedAnswer[];
}

/** The days on which law changed, in order, within a half-open span; the law as it is known today. */
export const lawChanges = (
  engine: Engine,
  { from, to, today }: { readonly from: Day; readonly to: Day; readonly today: string },
  only?: string,
): readonly LawChange[] =>
  engine.packs
    .filter((pack) => pack.layer !== 'policy' && (only === undefined || pack.id === only))
    .flatMap((pack) => changesOf(engine, pack, from, to, today))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.pack.localeCompare(b.pack));

const changesOf = (engine: Engine, pack: ResolvedPack, from: Day, to: Day, today: string): readonly LawChange[] => {
  const edges = [...pack.norms.map(({ inForce }) => inForce), ...pack.injunctions].flatMap((span) => [
    span.from,
    span.to,
  ]);
  const days = [...new Set(edges)].filter((day) => from <= day && day < to).sort((a, b) => a - b);
  return days.map((day) => ({
    day: formatDay(day),
    pack: pack.id,
    title: pack.title,
    provisions: provisionsOn(pack, day),
    answers: answersOn(engine, pack.id, day, today),
  }));
};

const provisionsOn = (pack: ResolvedPack, day: Day): readonly ChangedProvision[] => {
  const stopped = new Map(pack.injunctions.flatMap((one) => one.norms.map((norm) => [norm, one] as const)));
  const happenings = new Map<string, { acts: Set<Action>; happenings: Set<Happening> }>();
  for (const norm of pack.norms) {
    const injunction = stopped.get(norm.id);
    const own: readonly Happening[] = [
      ...(norm.inForce.from === day ? (['comes into force'] as const) : []),
      ...(norm.inForce.to === day ? (['ends'] as const) : []),
      ...(injunction?.from === day ? (['is stopped by a court'] as const) : []),
      ...(injunction?.to === day ? (['is no longer stopped'] as const) : []),
    ];
    if (own.length === 0) continue;
    const known = happenings.get(norm.provision) ?? { acts: new Set(), happenings: new Set() };
    known.acts.add(norm.action);
    for (const one of own) known.happenings.add(one);
    happenings.set(norm.provision, known);
  }
  return [...happenings].map(([provision, { acts, happenings: own }]) => ({
    provision,
    cite: pack.provisions.find(({ name }) => name === provision)?.cite ?? provision,
    happening: own.size === 1 ? ([...own][0] ?? 'changes') : 'changes',
    acts: [...acts],
  }));
};

const answersOn = (engine: Engine, jurisdiction: string, day: Day, today: string): readonly ChangedAnswer[] => {
  const after = plainAnswers(engine, jurisdiction, formatDay(day), today) ?? [];
  const before = plainAnswers(engine, jurisdiction, formatDay(day - 1), today) ?? [];
  return after.flatMap(({ action, answer }) => {
    const earlier = before.find((one) => one.action === action)?.answer ?? 'unsettled';
    return earlier === answer ? [] : [{ action, before: earlier, after: answer }];
  });
};
