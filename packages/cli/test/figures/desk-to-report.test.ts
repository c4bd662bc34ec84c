import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bookCustody,
  type Context,
  type DeskEvent,
  logSpokenDisclosure,
  openCase,
  type Outcome,
  receiveDocument,
  recordGround,
  recordRelease,
} from '@holdpoint/desk';
import { formatInstant, type Instant, parseInstant } from '@holdpoint/engine';
import { canonicalJson } from '@holdpoint/ledger';
import { expect, it } from 'vitest';
import { EXIT } from '../../src/exit-codes.ts';
import { runMain, scratchFolder } from '../run-main.ts';

const at = (text: string): Instant => {
  const found = parseInstant(text);
  if (found === undefined) throw new Error(`${text} is an instant`);
  return found;
};

/** A leaf of the log, as the store writes it. */
const leafOf = ({ act, phase, by, subject, open, at: done, enteredAt }: DeskEvent, index: number): string =>
  `${index} ${canonicalJson({ v: 1, act, phase, by: { user: by.user, role: by.role }, agency: by.agency, subject: { ...subject }, at: formatInstant(done), enteredAt: formatInstant(enteredAt), open })}`;

it('what the desk’s own acts write into the log is what a report reads out of it', async () => {
  const events: DeskEvent[] = [];
  let number = 0;
  const when = (text: string): Context => ({
    actor: { user: 'user-17', agency: 'made-up', role: 'clerk' },
    clock: { now: () => at(text) },
    newId: () => `id-${++number}`,
  });
  const done = <T>(outcome: Outcome<T>): T => {
    events.push(...outcome.events);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return outcome.result;
  };
  const { custody } = done(
    bookCustody(when('2025-03-03T15:00:00Z'), {
      person: 'p',
      identifiers: {},
      grounds: ['criminal charge'],
      recordSaysCitizen: false,
    }),
  );
  const sha256 = 'a0'.repeat(32);
  const paper = done(
    receiveDocument(
      when('2025-03-04T05:30:00Z'),
      { channel: 'fax', sha256, storedSha256: sha256, fields: { kind: 'I-247A' }, receiptNumber: 'R-1' },
      [],
    ),
  );
  const eligible = done(
    recordGround(when('2025-03-05T16:00:00Z'), custody, { change: 'eligible', reason: 'bail posted' }),
  );
  const [ground] = eligible.grounds;
  const free = done(
    recordGround(when('2025-03-05T16:05:00Z'), eligible, { change: 'end', ground: ground?.id ?? '', how: 'bail' }),
  );
  const one = done(
    openCase(when('2025-03-05T16:06:00Z'), {
      jurisdiction: 'us-il',
      agencyKind: 'county-jail',
      custody: free,
      documents: [paper],
    }),
  );
  done(
    logSpokenDisclosure(when('2025-03-05T16:10:00Z'), {
      recipient: 'a field office',
      fields: ['custody status'],
      how: 'by telephone',
      caseId: one.id,
    }),
  );
  done(
    recordRelease(when('2025-03-05T16:30:00Z'), one, {
      how: 'released',
      reason: 'bail posted',
      identified: { compared: ['name', 'birth date'], picture: 'compared' },
    }),
  );
  const bundle = join(scratchFolder(), 'case.bundle');
  writeFileSync(bundle, ['holdpoint-proof-bundle/v1', '{}', ...events.map(leafOf), ''].join('\n'));
  const reported = (name: string) =>
    runMain('figures', 'report', name, '--records', bundle, '--period', '2025', '-o', 'json');
  const { status, out } = await reported('il-yearly');
  expect(status).toBe(EXIT.ok);
  // Half past eleven at night in Illinois is the day before in universal time.
  expect(JSON.parse(out).tables[1].rows).toEqual([
    ['R-1', '2025-03-03', 'I-247A', '2025-03-05 10:00', 'released', '2025-03-05 10:30', '[z]'],
  ]);
  const packet = await reported('ca-truth-act-forum');
  expect(JSON.parse(packet.out).tables[0].rows).toEqual([['information by word of mouth', '[c]']]);
});
