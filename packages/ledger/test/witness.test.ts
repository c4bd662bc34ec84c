import { describe, expect, it } from 'vitest';
import {
  answerAddCheckpoint,
  consistencyProof,
  COSIGNATURE,
  formatAddCheckpoint,
  MemoryTree,
  newSigningKey,
  parseNote,
  parseSignatureLine,
  parseVerifierKey,
  seenBy,
  signCheckpoint,
  signerOf,
  type WitnessedState,
} from '@holdpoint/ledger';

const log = signerOf('log.example/county', newSigningKey());
const signer = signerOf('witness.example/ag', newSigningKey(), COSIGNATURE);
const logKey = parseVerifierKey(log.verifierKey);
if (logKey === undefined) throw new Error('the key of the log does not parse');
const witness = { signer, logs: { [log.name]: logKey } };

const treeOf = (...leaves: readonly string[]): MemoryTree => {
  const tree = new MemoryTree();
  for (const leaf of leaves) tree.append(Buffer.from(leaf));
  return tree;
};
const TREE = treeOf('a', 'b', 'c', 'd', 'e');
const FORK = treeOf('a', 'b', 'x', 'd', 'e');

const checkpointOf = (tree: MemoryTree, size: number, by = log): string =>
  signCheckpoint({ origin: by.name, size, root: tree.root(size), extensions: [] }, by);
const stateAt = (tree: MemoryTree, size: number): WitnessedState => ({ size, root: tree.root(size) });
const ask = (request: string, last?: WitnessedState) =>
  answerAddCheckpoint(witness, request, () => last, 1_800_000_000);
const requestFrom = (oldSize: number, size: number, tree = TREE): string =>
  formatAddCheckpoint({
    oldSize,
    proof: oldSize === 0 ? [] : consistencyProof(oldSize, size, tree.read),
    checkpoint: checkpointOf(tree, size),
  });

describe('a witness', () => {
  it('cosigns the first checkpoint that it sees of a log, and then one that grew out of it', () => {
    const first = ask(requestFrom(0, 3));
    expect(first).toMatchObject({ status: 200, state: { size: 3 } });
    const second = ask(requestFrom(3, 5), stateAt(TREE, 3));
    expect(second).toMatchObject({ status: 200, state: { size: 5 } });
    const line = parseSignatureLine(second.body);
    const note = parseNote(checkpointOf(TREE, 5));
    const key = parseVerifierKey(signer.verifierKey);
    if (line === undefined || note === undefined || key === undefined) throw new Error('nothing to verify');
    expect(seenBy({ ...note, signatures: [...note.signatures, line] }, key)).toBe(1_800_000_000);
  });

  it('two forks: does not cosign a log that does not hold what it cosigned before', () => {
    expect(ask(requestFrom(3, 5, FORK), stateAt(TREE, 3))).toMatchObject({ status: 422 });
  });

  it('two forks: does not cosign another root of the same size', () => {
    const request = formatAddCheckpoint({ oldSize: 5, proof: [], checkpoint: checkpointOf(FORK, 5) });
    expect(ask(request, stateAt(TREE, 5))).toEqual({ status: 409, body: '5\n' });
  });

  it('rewound checkpoint: does not cosign a smaller log than it has seen, and tells how far it saw', () => {
    expect(ask(requestFrom(2, 3), stateAt(TREE, 5))).toEqual({ status: 409, body: '5\n' });
    const backwards = formatAddCheckpoint({ oldSize: 5, proof: [], checkpoint: checkpointOf(TREE, 3) });
    expect(ask(backwards, stateAt(TREE, 5)).status).toBe(400);
  });

  it('cosigns the same checkpoint again', () => {
    expect(ask(requestFrom(5, 5), stateAt(TREE, 5)).status).toBe(200);
  });

  it('forged checkpoint: does not cosign what the log did not sign', () => {
    const stranger = signerOf(log.name, newSigningKey());
    const request = formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: checkpointOf(TREE, 3, stranger) });
    expect(ask(request).status).toBe(403);
  });

  it('does not know a log that nobody told it of', () => {
    const other = signerOf('log.example/other', newSigningKey());
    const request = formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: checkpointOf(TREE, 3, other) });
    expect(ask(request).status).toBe(404);
  });

  it.each([
    ['nothing', ''],
    ['no note', 'old 0\n\ntext'],
    ['a proof line that is no hash', `old 3\nAAAA\n\n${checkpointOf(TREE, 5)}`],
    ['a size in words', `old three\n\n${checkpointOf(TREE, 5)}`],
  ])('refuses %s as a bad request', (_, request) => {
    expect(ask(request).status).toBe(400);
  });

  it('refuses a proof where the log is new to it', () => {
    const request = formatAddCheckpoint({ oldSize: 0, proof: [TREE.root()], checkpoint: checkpointOf(TREE, 3) });
    expect(ask(request).status).toBe(422);
  });
});
