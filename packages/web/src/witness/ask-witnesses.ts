import {
  consistencyProof,
  formatAddCheckpoint,
  parseCheckpoint,
  parseNote,
  parseSignatureLine,
  seenBy,
} from '@holdpoint/ledger';
import { issueCheckpoint, keepCosignature, lastWitnessed, nodeReader } from '@holdpoint/store';
import type { Agency, AgencyWitness, Service } from '../service/service.ts';

const LONGEST_MS = 10_000;

/** What came of asking one witness. */
export interface WitnessAsked {
  readonly witness: string;
  readonly size: number;
  /** `cosigned`, or why not; `refused` means that the witness saw another history. */
  readonly result: 'cosigned' | 'unreachable' | 'refused' | 'signature not good';
}

/** Shows the newest checkpoint of an agency's log to each of its witnesses and keeps what they sign. */
export const askWitnesses = (service: Service, agency: Agency): Promise<readonly WitnessAsked[]> =>
  Promise.all(agency.witnesses.map((witness) => askWitness(service, agency, witness)));

const askWitness = async (service: Service, agency: Agency, witness: AgencyWitness): Promise<WitnessAsked> => {
  const actor = { user: 'witness-feed', agency: agency.id, role: 'administrator' } as const;
  const { note, size, last } = await service.store.as(actor, async (work) => {
    const text = await issueCheckpoint(work, agency.id, agency.signer, service.clock.now());
    const checkpoint = parseCheckpoint(parseNote(text)?.text ?? '');
    return { note: text, size: checkpoint?.size ?? 0, last: await lastWitnessed(work, agency.id, witness.key.name) };
  });
  const told = (result: WitnessAsked['result']): WitnessAsked => ({ witness: witness.key.name, size, result });
  if (size === last) return told('cosigned');
  const send = async (oldSize: number) => {
    const proof = await service.store.as(actor, async (work) =>
      oldSize === 0
        ? []
        : consistencyProof(
            oldSize,
            size,
            await nodeReader(work, agency.id, (read) => consistencyProof(oldSize, size, read)),
          ),
    );
    return post(witness.url, formatAddCheckpoint({ oldSize, proof, checkpoint: note }));
  };
  let answer = await send(last);
  // A witness that remembers more or less than we do says how far it saw (C2SP tlog-witness).
  const seen = answer?.status === 409 ? Number(answer.text.trim()) : Number.NaN;
  if (Number.isSafeInteger(seen) && seen <= size) answer = await send(seen);
  if (answer === undefined) return told('unreachable');
  if (answer.status !== 200) return told('refused');
  const line = answer.text;
  const cosigned = parseNote(`${note}${line}`);
  if (
    parseSignatureLine(line.trimEnd()) === undefined ||
    cosigned === undefined ||
    seenBy(cosigned, witness.key) === undefined
  )
    return told('signature not good');
  await service.store.as(actor, (work) =>
    keepCosignature(work, agency.id, { size, witness: witness.key.name, line }, service.clock.now()),
  );
  return told('cosigned');
};

const post = async (
  url: string,
  body: string,
): Promise<{ readonly status: number; readonly text: string } | undefined> => {
  try {
    const response = await fetch(new URL('add-checkpoint', url.endsWith('/') ? url : `${url}/`), {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    return undefined;
  }
};
