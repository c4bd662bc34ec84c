import { MemoryTree, multiProof, newSigningKey, signCheckpoint, signerOf, writeBundle } from '@holdpoint/ledger';

/** A record of a made-up desk, in the shape in which the log writes it. */
export interface SampleRecord {
  readonly act: string;
  readonly at: string;
  readonly subject: readonly [kind: string, id: string];
  readonly open?: Readonly<Record<string, unknown>>;
  readonly phase?: string;
  readonly personal?: Readonly<Record<string, unknown>>;
}

/** A proof bundle of these records, what is personal opened. */
export const bundleOf = (records: readonly SampleRecord[], first = 0): string => {
  const tree = new MemoryTree();
  const texts = records.map(({ act, at, subject: [kind, id], open = {}, phase = 'completed' }) =>
    JSON.stringify({
      v: 1,
      act,
      phase,
      agency: 'made-up',
      by: { role: 'clerk', user: 'user-17' },
      subject: { kind, id },
      at,
      enteredAt: at,
      open,
    }),
  );
  for (const text of texts) tree.append(Buffer.from(text));
  const signer = signerOf('log.invalid/made-up', newSigningKey());
  const indexes = texts.map((_, index) => index);
  const text = writeBundle({
    title: 'made up',
    checkpoint: signCheckpoint({ origin: signer.name, size: texts.length, root: tree.root(), extensions: [] }, signer),
    proof: multiProof(indexes, texts.length, tree.read),
    leaves: texts.map((leaf, index) => ({ index, text: leaf })),
    openings: {},
  });
  const openings = records.flatMap(({ personal }, index) =>
    personal === undefined
      ? []
      : [
          `=${index} ${JSON.stringify(Object.fromEntries(Object.entries(personal).map(([name, value]) => [name, { value, salt: '' }])))}`,
        ],
  );
  const lines = [...text.trimEnd().split('\n'), ...openings];
  // Numbers in the log, so that several bundles are parts of one.
  return `${lines.map((line, at) => (at < 2 ? line : line.replace(/^(=?)(\d+)/, (_, sign: string, index: string) => `${sign}${Number(index) + first}`))).join('\n')}\n`;
};

/** What a made-up case is told by. */
export interface SampleCase {
  readonly id: string;
  readonly jurisdiction: string;
  readonly received: string;
  readonly form?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly lawOn?: string;
  readonly normSetHash?: string;
  readonly eligible?: readonly [at: string, reason: string];
  readonly hold?: string;
  readonly declines?: string;
  readonly answered?: string;
  readonly told?: readonly string[];
  readonly handedOver?: string;
  readonly released?: string;
  readonly notices?: readonly (readonly [duty: string, result: string])[];
}

/** The records of a made-up case, in the order in which a desk would write them. */
export const caseRecords = (one: SampleCase): readonly SampleRecord[] => {
  const { id, received, form = 'I-247A', facts, jurisdiction } = one;
  const [subject, custody] = [
    ['case', id],
    ['custody', `custody of ${id}`],
  ] as const;
  const decision = (act: string, at: string): readonly SampleRecord[] => [
    {
      act: 'propose-act',
      phase: 'attempted',
      at,
      subject,
      open: { proposes: act, decision: `${act} in ${id}`, determination: `of ${id}` },
    },
    { act: 'confirm-act', at, subject, open: { act, decision: `${act} in ${id}` } },
  ];
  return [
    { act: 'book-custody', at: received, subject: custody, open: { grounds: ['criminal charge'] } },
    {
      act: 'receive-document',
      at: received,
      subject: ['document', `paper of ${id}`],
      open: { receiptNumber: `R-${id}`, channel: 'fax', form },
    },
    {
      act: 'open-case',
      at: received,
      subject,
      open: { custody: `custody of ${id}`, documents: [`R-${id}`], jurisdiction },
    },
    ...(facts === undefined
      ? []
      : [
          {
            act: 'determine',
            at: received,
            subject,
            open: {
              determination: `of ${id}`,
              lawOn: one.lawOn ?? received.slice(0, 10),
              normSetHash: one.normSetHash ?? '',
            },
            personal: { facts },
          },
        ]),
    ...(one.eligible === undefined
      ? []
      : [{ act: 'record-ground', at: one.eligible[0], subject: custody, open: { eligible: one.eligible[1] } }]),
    ...(one.hold === undefined ? [] : decision('hold', one.hold)),
    ...(one.declines === undefined
      ? []
      : [{ act: 'decline-act', at: received, subject, open: { declines: one.declines, decision: `no ${id}` } }]),
    ...(one.answered === undefined
      ? []
      : [{ act: 'respond-to-sender', at: received, subject, open: { to: `R-${id}`, says: one.answered } }]),
    ...(one.told === undefined
      ? []
      : [{ act: 'disclose', at: received, subject, open: { recipient: 'ICE', fields: one.told } }]),
    ...(one.notices ?? []).map(([duty, result]) => ({
      act: 'serve-notice',
      at: received,
      subject,
      phase: result === 'not served' ? 'attempted' : 'completed',
      open: { duty, to: 'the person', result },
    })),
    ...(one.handedOver === undefined
      ? []
      : [
          ...decision('transfer', one.handedOver),
          { act: 'hand-over', at: one.handedOver, subject, open: { officers: [{ agency: 'ICE, a field office' }] } },
        ]),
    ...(one.released === undefined
      ? []
      : [{ act: 'record-release', at: one.released, subject, open: { how: 'released' } }]),
  ];
};
