import { z } from 'zod';
import { bytesOfBase64 } from '../canonical/base64.ts';
import { SALT_LENGTH } from '../commitment/commitment.ts';
import type { Openings } from '../commitment/sealed-record.ts';
import { type Hash, HASH_LENGTH } from '../tree/hash.ts';

/** The first line of a bundle: which format it is. */
export const BUNDLE_FORMAT = 'holdpoint-proof-bundle/v1';

/** One record of the log as the bundle carries it, byte for byte. */
export interface BundledLeaf {
  readonly index: number;
  /** Canonical JSON. */
  readonly text: string;
}

/**
 * Records of a log with the proof that they stand in it: of one case, or of one disclosure. The file is lines of text: the
 * format, a head in JSON, a line for each leaf, and a line for each leaf whose personal values are opened.
 */
export interface Bundle {
  /** What the bundle is about, in words for its reader; it is proven by nothing. */
  readonly title: string;
  /** The signed and cosigned checkpoint that the records are proven against. */
  readonly checkpoint: string;
  /** One proof for all the records, as `multiProof` makes it. */
  readonly proof: readonly Hash[];
  readonly leaves: readonly BundledLeaf[];
  readonly openings: Readonly<Record<number, Openings>>;
}

const bytesSchema = (length: number) =>
  z
    .string()
    .transform((text) => bytesOfBase64(text))
    .refine((bytes) => bytes?.length === length)
    .transform((bytes) => bytes ?? new Uint8Array());

export const bundleHeadSchema = z.strictObject({
  title: z.string(),
  checkpoint: z.string(),
  proof: z.array(bytesSchema(HASH_LENGTH)),
});

export const openingsSchema = z.record(z.string(), z.strictObject({ value: z.json(), salt: bytesSchema(SALT_LENGTH) }));

/** The file of a bundle. */
export const writeBundle = ({ title, checkpoint, proof, leaves, openings }: Bundle): string =>
  [
    BUNDLE_FORMAT,
    JSON.stringify({ title, checkpoint, proof: proof.map(base64) }),
    ...leaves.map(({ index, text }) => `${index} ${text}`),
    ...Object.entries(openings).map(
      ([index, own]) =>
        `=${index} ${JSON.stringify(
          Object.fromEntries(
            Object.entries(own).map(([name, { value, salt }]) => [name, { value, salt: base64(salt) }]),
          ),
        )}`,
    ),
    '',
  ].join('\n');

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
