import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CaseError, type Day, Engine, formatFinding, type LawRead, parseDay } from '@holdpoint/engine';
import { today } from '../../clock.ts';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { loadLaw, requireLaw } from '../../law/load-law.ts';
import type { DecideOptions } from '../options.ts';

/** Two laws to be compared. */
export interface TwoLaws {
  /** What they are called in what is printed. */
  readonly names: readonly [string, string];
  /** The day on which a case is judged, where it does not say so itself. */
  readonly act: Day;
  /** Whether a case is judged on its own day; with two days it is judged on the later of them. */
  readonly isOnOwnDay: boolean;
  readonly jurisdictions: readonly string[];
  readonly onlyInOne: readonly { readonly jurisdiction: string; readonly name: string }[];
  /** The law of a place; `on` is the day of the act. Throws `CaseError` where there is none. */
  readonly before: (jurisdiction: string, on: Day) => LawRead;
  readonly after: (jurisdiction: string, on: Day) => LawRead;
}

/** Reads what is to be compared: two days of one law, or two folders on one day. */
export const readTwoLaws = (a: string, b: string, options: DecideOptions): TwoLaws => {
  const days = [parseDay(a), parseDay(b)] as const;
  const slip = [a, b].find((one) => /^\d{4}-\d\d?-\d\d?$/.test(one) && parseDay(one) === undefined);
  if (slip !== undefined) throw usageError(`law diff: found "${slip}", which is no day; write a day as YYYY-MM-DD`);
  const knownOn = dayOf(options.knownOn ?? today());
  if (days[0] !== undefined && days[1] !== undefined) return twoDays([a, b], [days[0], days[1]], options, knownOn);
  if (days[0] !== undefined || days[1] !== undefined)
    throw usageError(`law diff: found a day and a folder, ${a} and ${b}; write two days or two folders`);
  const engines = [readFolder(a), readFolder(b)] as const;
  const [old, now] = engines.map(placesOf);
  const lawOf = (engine: Engine) => (jurisdiction: string, on: Day) => lawIn(engine, jurisdiction, on, knownOn);
  const both = (old ?? []).filter((id) => now?.includes(id));
  return {
    names: [a, b],
    act: dayOf(options.on ?? today()),
    isOnOwnDay: options.on === undefined,
    jurisdictions: chosen(both, options.jurisdiction),
    onlyInOne: [
      ...(old ?? []).filter((id) => !both.includes(id)).map((jurisdiction) => ({ jurisdiction, name: a })),
      ...(now ?? []).filter((id) => !both.includes(id)).map((jurisdiction) => ({ jurisdiction, name: b })),
    ],
    before: lawOf(engines[0]),
    after: lawOf(engines[1]),
  };
};

const twoDays = (
  names: readonly [string, string],
  [before, after]: readonly [Day, Day],
  options: DecideOptions,
  knownOn: Day,
): TwoLaws => {
  if (options.on !== undefined)
    throw usageError('--on: goes with two folders; two days say themselves which law is meant');
  const engine = new Engine(requireLaw());
  return {
    names,
    act: Math.max(before, after),
    isOnOwnDay: false,
    jurisdictions: chosen(placesOf(engine), options.jurisdiction),
    onlyInOne: [],
    before: (jurisdiction) => lawIn(engine, jurisdiction, before, knownOn),
    after: (jurisdiction) => lawIn(engine, jurisdiction, after, knownOn),
  };
};

const placesOf = ({ packs }: Engine): readonly string[] =>
  packs.filter(({ layer }) => layer !== 'policy').map(({ id }) => id);

const chosen = (known: readonly string[], wanted: string | undefined): readonly string[] => {
  if (wanted === undefined) return known;
  if (!known.includes(wanted)) throw usageError(`--jurisdiction: found "${wanted}"; both have ${known.join(', ')}`);
  return [wanted];
};

const lawIn = (engine: Engine, jurisdiction: string, lawOn: Day, knownOn: Day): LawRead => {
  const law = engine.law({ jurisdiction, lawOn, knownOn });
  if (law !== undefined) return { engine, law };
  throw new CaseError([`jurisdiction: no pack "${jurisdiction}"; known: ${placesOf(engine).join(', ')}`]);
};

/** The packs of a folder, or of the folder `law` in it; a law with faults compares to nothing. */
const readFolder = (named: string): Engine => {
  const inside = join(named, 'law');
  const folder = existsSync(inside) ? inside : named;
  try {
    const { packs, findings } = loadLaw({ folder, cache: undefined });
    if (findings.length > 0) throw new CommandError(findings.map(formatFinding).join('\n'), EXIT.lawFault);
    if (packs.length > 0) return new Engine(packs);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `law diff: ${named} cannot be read (${why}); write two days as YYYY-MM-DD, or two folders of packs`,
      EXIT.noInput,
    );
  }
  throw new CommandError(
    `law diff: ${named} holds no pack; name a folder of packs, each a folder with a pack.yaml`,
    EXIT.noInput,
  );
};

const dayOf = (text: string): Day => {
  const day = parseDay(text);
  if (day === undefined) throw usageError(`found "${text}"; write a day as YYYY-MM-DD`);
  return day;
};
