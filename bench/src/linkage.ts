// npm run bench:linkage — how good the linkage is on published and on invented lists, by group, and how fast.
import { GROUPS } from './linkage/synthetic/name-lists.ts';
import { custodyRecord } from './linkage/synthetic/custody-roll.ts';
import { type BulkRun, bulkRun, knownOf, oneRowMs } from './linkage/bulk-run.ts';
import { publicFigures } from './linkage/public-figures.ts';
import { qualityOf } from './linkage/quality.ts';
import { sqlPeer } from './linkage/sql-peer.ts';
import { atLeast, atMost, type Figure, reported, writeResults } from './results.ts';

const SEED = 5;
const [LIST_ROWS, ROLL_ROWS] = [33_179, 1_000_000];
/** Rows a minute: "a million records on a laptop in around a minute", Splink's README. */
const PUBLISHED_RATE = 1_000_000;
const ONE_ROW_SAMPLE = 500;

/** Quality by the group that the generator assigned. */
const groupFigures = (run: BulkRun): readonly Figure[] => {
  const known = knownOf(run);
  const { thresholds } = run.linker.weights;
  const whole = qualityOf(run.pairs, known, thresholds);
  const byGroup = GROUPS.map((group) => ({ group, ...qualityOf(run.pairs, known, thresholds, group) }));
  const spread = (of: readonly number[]): number => (Math.max(...of) - Math.min(...of)) * 100;
  return [
    reported('invented list: recall', whole.recall, ''),
    reported('invented list: precision of what is put to a person', whole.precision, ''),
    ...byGroup.flatMap(({ group, recall, precision }) => [
      reported(`invented list, ${group} names: recall`, recall, ''),
      reported(`invented list, ${group} names: precision`, precision, ''),
    ]),
    atMost('recall, best group less worst', spread(byGroup.map(({ recall }) => recall)), 'points', 2),
    atMost('precision, best group less worst', spread(byGroup.map(({ precision }) => precision)), 'points', 2),
  ];
};

const speedFigures = async (run: BulkRun): Promise<readonly Figure[]> => {
  const { read, index, link, all } = run.seconds;
  const rate = (LIST_ROWS + ROLL_ROWS) / (all / 60);
  const one = oneRowMs(run, ONE_ROW_SAMPLE);
  const roll = function* () {
    for (let serial = 0; serial < ROLL_ROWS; serial++) yield custodyRecord(SEED, serial).record;
  };
  const peer = await sqlPeer(run.list, roll());
  return [
    reported('33,179 rows against 1,000,000: reading', read, 's'),
    reported('33,179 rows against 1,000,000: indexing', index, 's'),
    reported('33,179 rows against 1,000,000: linking', link, 's'),
    reported('pairs compared', run.pairs.compared, ''),
    atLeast('rows a minute, all in, times the rate that Splink publishes', rate / PUBLISHED_RATE, 'x', 1),
    atMost('most memory in use, generator included', run.mostBytes / 1e9, 'GB', 2),
    reported('one row against the indexed roll', one, 'ms'),
    atLeast('the whole run, times one row', (all * 1000) / one, 'x', 1000),
    reported('pairs compared by the common recipe in DuckDB', peer.compared, ''),
    reported(
      'the common recipe in DuckDB on all processors, times our indexing and linking on one',
      peer.seconds / (index + link),
      'x',
    ),
    reported('the same in processor time', peer.processorSeconds / run.processorSeconds, 'x'),
  ];
};

const run = bulkRun(SEED, LIST_ROWS, ROLL_ROWS);
const { figures: ofPublic, leftOut } = publicFigures();
const figures = [...ofPublic, ...groupFigures(run), ...(await speedFigures(run))];
writeResults('linkage', figures, leftOut);
if (figures.some(({ met }) => !met)) process.exitCode = 1;
