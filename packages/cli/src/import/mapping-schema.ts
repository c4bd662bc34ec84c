import { z } from 'zod';
import { CHANNELS, CUSTODY_ENDS, GROUND_KINDS, RELEASE_REASONS } from '@holdpoint/desk';

/** What a charge row may be called that is no ground of custody of its own, such as an immigration request. */
export const NO_GROUND = 'no ground';

const column = z.string().trim().min(1);

/** A column whose cells are put into the words of the desk: by a table, with a word for all others where one is named. */
const worded = <const W extends readonly [string, ...string[]]>(words: W) =>
  z.strictObject({ column, values: z.record(z.string(), z.enum(words)), otherwise: z.enum(words).optional() });

/** The same, or one word for every row. */
const wordedOrFixed = <const W extends readonly [string, ...string[]]>(words: W) =>
  z.union(
    [worded(words), z.strictObject({ value: z.enum(words) })],
    'write { column: NAME, values: … } or { value: WORD }',
  );

const sequence = z.union(
  [
    z.literal('from the name of the file'),
    z.strictObject({ column }),
    z.strictObject({ value: z.number().int().min(0) }),
  ],
  'write "from the name of the file", { column: NAME } or { value: NUMBER }',
);

const head = {
  zone: z.string(),
  times: z.enum(['to the day', 'as written']),
};

const bookings = z.strictObject({
  imports: z.literal('bookings'),
  ...head,
  sequence,
  booking: z.strictObject({
    number: column,
    booked: column,
    person: column.optional(),
    citizen: worded(['yes', 'no']).optional(),
    identifiers: z.record(z.string(), column).optional(),
    eligible: z.strictObject({ at: column, reason: wordedOrFixed(RELEASE_REASONS) }).optional(),
    end: z
      .strictObject({
        at: column,
        how: wordedOrFixed(CUSTODY_ENDS),
        reason: wordedOrFixed(RELEASE_REASONS).optional(),
      })
      .optional(),
  }),
  charges: z
    .strictObject({
      booking: column,
      ref: column.optional(),
      kind: wordedOrFixed([...GROUND_KINDS, NO_GROUND]),
      called: column.optional(),
      since: column.optional(),
      ended: z.strictObject({ at: column, how: column }).optional(),
      'free to go': worded(RELEASE_REASONS).optional(),
      'ends custody': worded(CUSTODY_ENDS).optional(),
    })
    .optional(),
});

const fieldValue = z.union([z.string(), z.array(z.string())]);

const detainers = z.strictObject({
  imports: z.literal('detainers'),
  ...head,
  'only rows': z.strictObject({ column, values: z.array(z.string()).min(1) }).optional(),
  'open while empty': column.optional(),
  detainer: z.strictObject({
    booking: column,
    mark: column.optional(),
    received: column,
    channel: wordedOrFixed(CHANNELS),
    sha256: column.optional(),
    fields: z.record(
      z.string(),
      z.union(
        [
          z.strictObject({ value: fieldValue }),
          z.strictObject({ column, split: z.string().min(1).optional() }),
          z.strictObject({ column, values: z.record(z.string(), fieldValue), otherwise: fieldValue.optional() }),
        ],
        'write { column: NAME } or { value: WORD }',
      ),
    ),
  }),
});

/** A mapping: which column of somebody's table says what, in which words and in which time zone. */
export const mappingSchema = z.discriminatedUnion('imports', [bookings, detainers], 'write bookings or detainers');

export type Mapping = z.infer<typeof mappingSchema>;
export type BookingMapping = Extract<Mapping, { imports: 'bookings' }>;
export type DetainerMapping = Extract<Mapping, { imports: 'detainers' }>;
export type Worded<W extends string = string> =
  | { readonly column: string; readonly values: Readonly<Record<string, W>>; readonly otherwise?: W | undefined }
  | { readonly value: W };
