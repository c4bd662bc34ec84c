import type { CheckedProvision } from '../authoring/read-pack.ts';
import type { ExampleText } from '../authoring/provision-schema.ts';
import type { FactSchema } from '../facts/fact-schema.ts';
import { type PackScope, reportUnknown } from './pack-scope.ts';
import type { WorkedExample } from './resolved-pack.ts';

/** The worked examples of a provision, each with its whole set of facts. */
export const resolveExamples = (schema: FactSchema, scope: PackScope, provision: CheckedProvision): WorkedExample[] => {
  const resolved = new Map<string, WorkedExample>();
  provision.text.examples.forEach((example, index) => {
    const path = ['examples', index] as const;
    const base = example.as === undefined ? undefined : resolved.get(example.as);
    if (example.as !== undefined && base === undefined) {
      reportUnknown(scope, provision, [...path, 'as'], 'earlier example', example.as, [...resolved.keys()]);
    }
    resolved.set(example.name, {
      provision: provision.name,
      file: provision.source.file,
      line: provision.source.locate([...path, 'name']).line,
      name: example.name,
      on: example.on ?? base?.on ?? provision.text['in force'].from,
      facts: factsOf(schema, example, base),
      expect: inWrittenOrder(provision, index, example.expect),
    });
  });
  return [...resolved.values()];
};

/** `by`, `missing` and `duties` speak of the first act as written; checking a document puts its keys in schema order. */
const inWrittenOrder = (
  provision: CheckedProvision,
  index: number,
  expected: ExampleText['expect'],
): Readonly<Record<string, unknown>> => {
  const { examples } = provision.source.value as { examples: readonly { expect: object }[] };
  const checked = expected as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.keys(examples[index]?.expect ?? {}).map((key) => [key, checked[key]]));
};

/** Facts of the earlier example, less what is left out, then what is given here; a list given in either form replaces it. */
const factsOf = (
  schema: FactSchema,
  example: ExampleText,
  base: WorkedExample | undefined,
): Record<string, unknown> => {
  const given: Record<string, unknown> = { ...example.facts, ...example.with };
  const facts: Record<string, unknown> = { ...base?.facts };
  for (const key of example.without ?? []) delete facts[key];
  for (const { key, item } of schema.lists) {
    if (!(key in given || item in given)) continue;
    delete facts[key];
    delete facts[item];
  }
  return { ...facts, ...given };
};
