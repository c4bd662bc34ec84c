// npm run bench:ledger — what a proof costs in a long log, and what checking a bundle costs beside hashing its bytes.
import { hash } from 'node:crypto';
import {
  consistencyProof,
  inclusionProof,
  leafText,
  MemoryTree,
  multiProof,
  newSigningKey,
  parseVerifierKey,
  signCheckpoint,
  signerOf,
  verifyBundle,
  writeBundle,
} from '@holdpoint/ledger';
import { nanosecondsPerCall } from './measure.ts';
import { atMost, type Figure, reported, writeResults } from './results.ts';

const [SHORT, LONG] = [1000, 1_000_000];
const EVENTS = 10_000;
const ROUNDS = { rounds: 7, roundMs: 200, batch: 16 };

const record = (index: number): string =>
  leafText({
    v: 1,
    act: 'record-fact',
    phase: 'completed',
    agency: 'sample-county',
    by: { role: 'clerk', user: `user-${index % 17}` },
    subject: { kind: 'case', id: `case-${index % 997}` },
    at: '2026-12-01T20:00:00Z',
    enteredAt: '2026-12-01T20:00:01Z',
    open: { fact: 'local policy', source: 'booking record', number: index },
    sealed: { value: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=' },
  });

const treeOf = (size: number): MemoryTree => {
  const tree = new MemoryTree();
  for (let index = 0; index < size; index++) tree.append(Buffer.from(record(index)));
  return tree;
};

const proofFigures = async (long: MemoryTree): Promise<readonly Figure[]> => {
  const timeOf = (size: number): Promise<number> => {
    const places = Array.from({ length: 64 }, (_, at) => Math.floor((size * (at + 0.5)) / 64));
    return nanosecondsPerCall(
      places,
      (index) => [inclusionProof(index, size, long.read), consistencyProof(index + 1, size, long.read)],
      ROUNDS,
    );
  };
  const [short, own] = [await timeOf(SHORT), await timeOf(LONG)];
  return [
    reported('one inclusion and one consistency proof in a log of a thousand', short / 1000, 'µs'),
    atMost('the same in a log of a million, times as long', own / short, 'x', 10),
  ];
};

const bundleFigures = async (tree: MemoryTree): Promise<readonly Figure[]> => {
  const signer = signerOf('log.invalid/bench', newSigningKey());
  const key = parseVerifierKey(signer.verifierKey);
  const indexes = Array.from({ length: EVENTS }, (_, at) => at);
  const leaves = indexes.map((index) => ({ index, text: record(index) }));
  const file = Buffer.from(
    writeBundle({
      title: 'bench',
      checkpoint: signCheckpoint({ origin: signer.name, size: LONG, root: tree.root(), extensions: [] }, signer),
      proof: multiProof(indexes, LONG, tree.read),
      leaves,
      openings: {},
    }),
  );
  const trust = { logs: key === undefined ? [] : [key], witnesses: [], witnessesNeeded: 0 };
  if (!verifyBundle(file, trust).ok) throw new Error('the bundle of the benchmark does not hold');
  const bytes = leaves.map(({ text }) => Buffer.from(text));
  const hashing = await nanosecondsPerCall([bytes], (all) => all.map((one) => hash('sha256', one, 'buffer')), {
    ...ROUNDS,
    batch: 1,
  });
  const checking = await nanosecondsPerCall([file], (one) => verifyBundle(one, trust), { ...ROUNDS, batch: 1 });
  return [
    reported('hashing 10,000 events, each by itself', hashing / 1e6, 'ms'),
    reported('checking a bundle of them, from its bytes', checking / 1e6, 'ms'),
    atMost('checking, times hashing alone', checking / hashing, 'x', 4),
  ];
};

const long = treeOf(LONG);
const figures = [...(await proofFigures(long)), ...(await bundleFigures(long))];
writeResults('ledger', figures, []);
if (figures.some((one) => !one.met)) process.exitCode = 1;
