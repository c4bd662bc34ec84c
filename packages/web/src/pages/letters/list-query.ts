import { z } from 'zod';
import { LIST_FIELD_NAMES } from '../../letters/list-mapping.ts';

/** Which list is meant, and which column says what: names of columns alone, of nobody. */
export interface ListQuery {
  readonly file: string;
  readonly sheet: string;
  readonly mapping?: Readonly<Record<string, string>>;
}

const partsSchema = z.looseObject({ file: z.string(), sheet: z.string().default('') });

/** A list and its mapping as an address carries them. */
export const listQuery = ({ file, sheet, mapping = {} }: ListQuery): string =>
  new URLSearchParams({
    file,
    ...(sheet === '' ? {} : { sheet }),
    ...Object.fromEntries(Object.entries(mapping).map(([field, column]) => [`map ${field}`, column])),
  }).toString();

/** A list and its mapping as a form or an address carried them. */
export const readListQuery = (sent: unknown): Required<ListQuery> => {
  const { file, sheet, ...rest } = partsSchema.parse(sent);
  const mapping = LIST_FIELD_NAMES.flatMap((field) => {
    const column = rest[`map ${field}`];
    return typeof column === 'string' && column !== '' ? [[field, column] as const] : [];
  });
  return { file, sheet, mapping: Object.fromEntries(mapping) };
};
