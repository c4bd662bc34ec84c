import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  findRecord,
  type LawSource,
  loadLaw,
  mapRows,
  readJurisdictions,
  readReferenceTables,
  recordsFolder,
  summarize,
} from '@holdpoint/cli';
import { ACTIONS, DESK_ACTIONS, Engine, parseDay } from '@holdpoint/engine';
import { nanosecondsPerCall } from './measure.ts';
import { atMost, type Figure, reported } from './results.ts';

const DAY = '2026-03-02';
/** The largest stack, one with a city, and a small one. */
const STACKS = ['us-ca', 'us-ny-nyc', 'us-tn'];

/** Time to load and compile the law of one place and of the whole country, afresh and from the cache. */
export const loadingFigures = async (): Promise<readonly Figure[]> => {
  const cache = mkdtempSync(join(tmpdir(), 'holdpoint-law-'));
  const day = parseDay(DAY) ?? 0;
  const timeOf = (source: LawSource): number => {
    const start = process.hrtime.bigint();
    const { packs } = loadLaw(source);
    const engine = new Engine(packs);
    for (const jurisdiction of source.stack === undefined ? packs.map((pack) => pack.id) : [source.stack]) {
      const law = engine.law({ jurisdiction, lawOn: day, knownOn: day + 400 });
      for (const action of ACTIONS) law?.compiled(action);
    }
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  const medianOf = (source: LawSource): number => median(Array.from({ length: 9 }, () => timeOf(source)));
  const fresh = medianOf({ cache: undefined });
  timeOf({ cache });
  const cached = medianOf({ cache });
  const mapped = median(
    Array.from({ length: 9 }, () => {
      const start = process.hrtime.bigint();
      mapRows(new Engine(loadLaw({ cache }).packs), readJurisdictions(), { on: DAY, today: DAY });
      return Number(process.hrtime.bigint() - start) / 1e6;
    }),
  );
  const stacks = STACKS.map((stack) =>
    atMost(`${stack}: load and compile its law`, medianOf({ cache, stack }), 'ms', 50),
  );
  rmSync(cache, { recursive: true });
  return [
    ...stacks,
    atMost('the whole country: load and compile', fresh / 1000, 's', 2),
    atMost('the whole country: load from cache and compile', cached / 1000, 's', 0.2),
    atMost('law map of one day, from cache', mapped / 1000, 's', 0.3),
  ];
};

/** The FY2015 extract, file to summary, against a plain read and split of the same file. */
export const extractFigures = async (): Promise<{ figures: readonly Figure[]; left: readonly string[] }> => {
  const name = 'ice-detainers-fy2015/detainers_fy15ytd.csv.gz';
  const { path, leftOut } = findRecord(recordsFolder(process.env), name, 'the FY2015 extract');
  if (path === undefined) return { figures: [], left: [leftOut] };
  const engine = new Engine(loadLaw().packs);
  const options = { actions: DESK_ACTIONS, knownOn: '2026-11-22', on: undefined };
  const read = (): string => gunzipSync(readFileSync(path)).toString('utf8');
  const plain = await nanosecondsPerCall(
    [path],
    () =>
      read()
        .split('\n')
        .map((line) => line.split(',')),
    { rounds: 9, roundMs: 1, batch: 1 },
  );
  const whole = await nanosecondsPerCall([path], () => summarize(engine, readReferenceTables(), read(), options), {
    rounds: 9,
    roundMs: 1,
    batch: 1,
  });
  return {
    figures: [
      reported('FY2015 extract: plain read and split', plain / 1e6, 'ms'),
      reported('FY2015 extract: file to summary', whole / 1e6, 'ms'),
      atMost('FY2015 extract: times the plain read and split', whole / plain, 'x', 3),
    ],
    left: [],
  };
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
