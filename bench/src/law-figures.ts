import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findRecord, loadLaw, readReferenceTables, recordsFolder, summarize } from '@holdpoint/cli';
import { ACTIONS, DESK_ACTIONS, Engine, parseDay } from '@holdpoint/engine';
import { nanosecondsPerCall } from './measure.ts';
import { atMost, type Figure, reported } from './results.ts';

const DAY = '2026-03-02';

/** Time to load and compile every pack, afresh and from the cache. */
export const loadingFigures = async (): Promise<readonly Figure[]> => {
  const cache = mkdtempSync(join(tmpdir(), 'holdpoint-law-'));
  const loadAndCompile = (folder: string | undefined): number => {
    const start = process.hrtime.bigint();
    const { packs } = loadLaw({ cache: folder });
    const engine = new Engine(packs);
    const day = parseDay(DAY) ?? 0;
    for (const pack of packs) {
      const law = engine.law({ jurisdiction: pack.id, lawOn: day, knownOn: day + 400 });
      for (const action of ACTIONS) law?.compiled(action);
    }
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  const fresh = median(Array.from({ length: 7 }, () => loadAndCompile(undefined)));
  loadAndCompile(cache);
  const cached = median(Array.from({ length: 7 }, () => loadAndCompile(cache)));
  rmSync(cache, { recursive: true });
  return [
    atMost('all packs: load and compile', fresh / 1000, 's', 0.5),
    atMost('all packs: load from cache and compile', cached / 1000, 's', 0.1),
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
