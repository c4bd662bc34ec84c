import { formatDay } from './day.ts';
import type { FactDefinition, FactSchema, FactType } from './fact-schema.ts';
import { Disputed, Unobtainable } from './fact-value.ts';
import type { Item } from './read-facts.ts';

/** Facts as a case states them: what `readFacts` reads back. Values that no fact of the schema names are left out. */
export const writeFacts = (
  schema: FactSchema,
  facts: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const written: Record<string, unknown> = {};
  for (const fact of schema.facts) put(written, fact.key, writeFact(fact, facts[fact.key]));
  const open = facts.open as Readonly<Record<string, boolean>> | undefined;
  for (const { key, fields } of schema.lists) {
    const items = (facts[key] ?? []) as readonly Item[];
    const isComplete = facts[key] !== undefined && open?.[key] !== true;
    if (items.length === 0 && !isComplete) continue;
    const list = items.map((item) => {
      const record: Record<string, unknown> = {};
      for (const field of fields) put(record, field.key, writeFact(field, item[field.key]));
      return record;
    });
    written[key] = { complete: isComplete ? 'yes' : 'no', list };
  }
  return written;
};

const put = (into: Record<string, unknown>, key: string, value: unknown): void => {
  if (value !== undefined) into[key] = value;
};

const writeFact = (fact: FactDefinition, value: unknown): unknown => {
  if (fact.perAction !== true || value === undefined) return write(fact.type, value);
  const values = Object.entries(value as Record<string, unknown>).flatMap(([action, one]) => {
    const text = write(fact.type, one);
    return text === undefined ? [] : [[action, text] as const];
  });
  const [first] = values;
  return first === undefined ? undefined : Object.fromEntries(values);
};

const write = (type: FactType, value: unknown): unknown => {
  if (value === undefined) return undefined;
  if (value instanceof Unobtainable) return { unknown: 'cannot be had' };
  if (value instanceof Disputed) return { disputed: value.values.map((one) => write(type, one)) };
  switch (type.kind) {
    case 'yes-no':
      return value === true ? 'yes' : 'no';
    case 'day':
      return formatDay(value as number);
    case 'all-of':
      return Object.entries(value as Record<string, boolean>).flatMap(([name, is]) => (is ? [name] : []));
    case 'marks':
      return Object.fromEntries(
        Object.entries(value as Record<string, boolean>).map(([mark, is]) => [mark, is ? 'yes' : 'no']),
      );
    case 'spans':
      return (value as readonly { from: number; to?: number }[]).map(({ from, to }) => ({
        from: formatDay(from),
        ...(to === undefined ? {} : { to: formatDay(to) }),
      }));
    default:
      return value;
  }
};
