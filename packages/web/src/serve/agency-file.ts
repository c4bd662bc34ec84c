import { z } from 'zod';
import { AGENCIES, isRefused, makeCalendar } from '@holdpoint/engine';
import { COSIGNATURE, parseVerifierKey, type Signer, type Verifier } from '@holdpoint/ledger';
import type { Agency } from '../service/service.ts';

const agencySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  name: z.string().min(1),
  jurisdiction: z.string().min(1),
  kind: z.enum(AGENCIES),
  zone: z.string().min(1),
  directory: z.array(z.strictObject({ id: z.string().min(1), number: z.string().min(7) })),
  isSample: z.boolean().default(false),
  witnesses: z.array(z.strictObject({ url: z.url(), key: z.string() })).default([]),
  retentionYears: z.number().int().min(1).max(100).default(7),
});

export type AgencyText = z.input<typeof agencySchema>;

/** The agency that a fresh data folder begins with: nobody's, and it says so in every answer. */
export const SAMPLE_AGENCY: AgencyText = {
  id: 'sample-county',
  name: 'Sample County Jail',
  jurisdiction: 'us-ca',
  kind: 'county-jail',
  zone: 'America/Los_Angeles',
  directory: [{ id: 'sample-field-office', number: '+1 555 010 0199' }],
  isSample: true,
};

/** Reads `agency.json`. Throws with the place and the remedy. */
export const parseAgency = (text: string, signerFor: (id: string) => Signer): Agency => {
  const parsed = agencySchema.safeParse(jsonOf(text));
  if (!parsed.success)
    throw new TypeError(
      `agency.json: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    );
  const calendar = makeCalendar({ zone: parsed.data.zone });
  if (isRefused(calendar))
    throw new TypeError(`agency.json: zone: ${calendar.problem.found}; ${calendar.problem.remedy}`);
  const witnesses = parsed.data.witnesses.map(({ url, key }) => ({ url, key: witnessKey(key) }));
  return { ...parsed.data, witnesses, zone: calendar.zone, calendar, signer: signerFor(parsed.data.id) };
};

const witnessKey = (text: string): Verifier => {
  const key = parseVerifierKey(text);
  if (key?.kind === COSIGNATURE) return key;
  throw new TypeError(
    `agency.json: witnesses: "${text}" is no key of a witness; ask the witness for its NAME+NUMBER+KEY`,
  );
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TypeError(`agency.json: it is no JSON (${error instanceof Error ? error.message : String(error)})`, {
      cause: error,
    });
  }
};
