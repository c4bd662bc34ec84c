import fc from 'fast-check';

/** As much of JSON Schema as OpenAPI documents of this service use. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

const odd = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\uD800',
  "' or 1=1 --",
  '../../etc/passwd',
  'é'.repeat(300),
  '𝒳',
  '-1',
  'null',
  '__proto__',
);

/** Values that a schema describes, most of the time: what is refused must be refused well too. */
export const fromSchema = (schema: Schema, depth = 0): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: described(schema, depth) }, { weight: 1, arbitrary: fc.jsonValue() });

const described = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined && schema.enum.length > 0) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined && choices.length > 0) return fc.oneof(...choices.map((one) => fromSchema(one, depth + 1)));
  switch (typeof schema.type === 'string' ? schema.type : schema.type?.[0]) {
    case 'object':
      return objects(schema, depth);
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}, depth + 1), { maxLength: 4 });
    case 'string':
      return texts(schema);
    case 'number':
    case 'integer':
      return fc.oneof(fc.integer(), fc.double());
    case 'boolean':
      return fc.boolean();
    default:
      return depth > 3 ? fc.constant(null) : fc.jsonValue();
  }
};

const objects = (
  { properties = {}, required = [], additionalProperties }: Schema,
  depth: number,
): fc.Arbitrary<unknown> => {
  const own = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, fromSchema(part, depth + 1)]));
  const whole = fc.record(own, { requiredKeys: [...required] });
  if (typeof additionalProperties !== 'object') return whole;
  return fc.dictionary(fc.oneof(fc.string({ maxLength: 20 }), odd), fromSchema(additionalProperties, depth + 1), {
    maxKeys: 5,
  });
};

const texts = ({ pattern }: Schema): fc.Arbitrary<string> =>
  pattern?.includes('{64}') === true
    ? fc.constant('ab'.repeat(32))
    : fc.oneof({ weight: 6, arbitrary: fc.string({ minLength: 1, maxLength: 40 }) }, { weight: 1, arbitrary: odd });
