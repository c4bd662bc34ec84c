import { z } from 'zod';
import type { FactDefinition, FactSchema } from '../facts/fact-schema.ts';
import { ACTIONS } from '../facts/vocabulary/actions.ts';
import { formSchema } from './form-schema.ts';
import { packSchema, provisionSchema } from './provision-schema.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** The JSON Schema of a law document, for completion and errors in any editor. Terms of a pack are allowed as keys. */
export const lawJsonSchema = (schema: FactSchema): object => ({
  $schema: DRAFT,
  title: 'A provision, a pack or a form of Holdpoint law documents',
  anyOf: [
    z.toJSONSchema(provisionSchema(schema, []), { io: 'input', unrepresentable: 'any' }),
    z.toJSONSchema(packSchema, { io: 'input', unrepresentable: 'any' }),
    z.toJSONSchema(formSchema(schema), { io: 'input', unrepresentable: 'any' }),
  ],
});

/** The JSON Schema of the public case format. */
export const caseJsonSchema = (schema: FactSchema): object => {
  const facts = Object.fromEntries(schema.facts.map((fact) => [fact.key, factSchema(fact)]));
  for (const list of schema.lists) {
    const item = {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(list.fields.map((field) => [field.key, factSchema(field)])),
    };
    facts[list.item] = item;
    facts[list.key] = {
      description: list.question,
      anyOf: [
        { type: 'array', items: item },
        {
          type: 'object',
          additionalProperties: false,
          properties: { complete: YES_NO, list: { type: 'array', items: item } },
        },
      ],
    };
  }
  const one = {
    type: 'object',
    additionalProperties: false,
    required: ['facts'],
    properties: {
      id: { type: 'string' },
      title: { type: 'string' },
      jurisdiction: { type: 'string' },
      on: DAY,
      knownOn: DAY,
      facts: { type: 'object', additionalProperties: false, properties: facts },
    },
  };
  return {
    $schema: DRAFT,
    title: 'A Holdpoint case, or a list of cases',
    $defs: { case: one },
    anyOf: [
      { $ref: '#/$defs/case' },
      { type: 'array', items: { $ref: '#/$defs/case' } },
      {
        type: 'object',
        required: ['cases'],
        properties: { cases: { type: 'array', items: { $ref: '#/$defs/case' } } },
      },
    ],
  };
};

const DAY = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const YES_NO = { enum: ['yes', 'no', true, false] };

/** A fact's value, or one of the ways to say that it is not known. */
const factSchema = (fact: FactDefinition): object => {
  const known = knownSchema(fact);
  const perAction = { type: 'object', propertyNames: { enum: ACTIONS }, additionalProperties: known };
  return {
    description: `${fact.question} (${fact.suppliedBy})`,
    anyOf: [
      known,
      ...(fact.perAction === true ? [perAction] : []),
      { const: 'unknown' },
      {
        type: 'object',
        additionalProperties: false,
        required: ['unknown'],
        properties: { unknown: { enum: ['not asked', 'cannot be had'] } },
      },
      {
        type: 'object',
        additionalProperties: false,
        required: ['disputed'],
        properties: { disputed: { type: 'array', minItems: 2, items: known } },
      },
    ],
  };
};

const knownSchema = ({ type }: FactDefinition): object => {
  switch (type.kind) {
    case 'yes-no':
      return YES_NO;
    case 'one-of':
      return { enum: type.values };
    case 'all-of':
      return { anyOf: [{ enum: type.values }, { type: 'array', items: { enum: type.values } }] };
    case 'marks': {
      const mark = type.values.length === 0 ? { type: 'string' } : { enum: type.values };
      return {
        anyOf: [
          mark,
          { type: 'array', items: mark },
          { type: 'object', propertyNames: mark, additionalProperties: YES_NO },
        ],
      };
    }
    case 'day':
      return DAY;
    case 'text':
      return { type: 'string', minLength: 1 };
    case 'spans':
      return { type: 'array', items: { type: 'object', required: ['from'], properties: { from: DAY, to: DAY } } };
  }
};
