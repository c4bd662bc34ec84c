import type { FactSchema } from '../../facts/fact-schema.ts';
import type { Given } from '../interpret/interpret.ts';
import { impossibleRecords } from './axioms.ts';
import { Collector, type SomeExpression } from './collect.ts';
import { type Node, TERMINALS, TooLarge } from './diagram.ts';
import { Conditions } from './conditions.ts';
import { Space } from './space.ts';
import { negated, OR, YES } from './three-valued.ts';

/** The conditions of a list on one record of which nothing is known, as functions of its fields. */
export class RecordFunctions {
  readonly space: Space;
  /** For each "some …" what the record makes of it. */
  readonly functions: readonly Node[];
  /** True for the records that can exist. */
  readonly isPossible: Node;

  constructor(schema: FactSchema, given: Given, list: string, somes: readonly SomeExpression[]) {
    const alone: Given = { ...given, facts: { on: given.facts.on, [list]: [{}], open: { [list]: false } } };
    const found = new Collector(alone);
    for (const some of somes) found.add(some);
    const impossible = impossibleRecords(list, (key) =>
      [...found.mentions.keys()].some((name) => name.startsWith(`${list}[0] ${key}\n`)),
    );
    for (const { never } of impossible) found.add({ op: 'some', list, where: never });
    this.space = new Space(schema, alone, found);
    const conditions = new Conditions(this.space, alone);
    this.functions = somes.map((some) => conditions.nodeOf(some));
    const excluded = impossible.map(({ never }) => conditions.nodeOf({ op: 'some', list, where: never }));
    const { diagram } = this.space;
    this.isPossible = negated(
      diagram,
      excluded.reduce((sum, one) => diagram.apply(OR, sum, one), 0),
    );
  }

  tooLarge(): TooLarge {
    return new TooLarge(this.space.diagram.size);
  }

  /** The fields of a possible record whose values the caller accepts. */
  find(accepts: (values: readonly number[]) => boolean): Readonly<Record<string, unknown>> | undefined {
    const { diagram, variables } = this.space;
    const failed = new Set<string>();
    const walk = (nodes: readonly Node[]): ReadonlyMap<number, number> | undefined => {
      const key = nodes.join();
      if (failed.has(key)) return undefined;
      if (nodes.every((node) => node < TERMINALS)) {
        if (nodes.at(-1) === YES && accepts(nodes.slice(0, -1))) return new Map();
      } else {
        const variable = Math.min(...nodes.map((node) => diagram.variableOf(node)));
        for (let at = 0; at < diagram.classesOf(variable); at++) {
          const rest = walk(
            nodes.map((node) => (diagram.variableOf(node) === variable ? diagram.kid(node, at) : node)),
          );
          if (rest !== undefined) return new Map([...rest, [variable, at]]);
        }
      }
      failed.add(key);
      return undefined;
    };
    const path = walk([...this.functions, this.isPossible]);
    if (path === undefined) return undefined;
    const fields: Record<string, unknown> = {};
    variables.forEach(({ place, classes }, variable) => {
      if (place.is !== 'field') return;
      const value = classes[path.get(variable) ?? classes.length - 1]?.value;
      if (place.mark === undefined) fields[place.key] = value;
      else fields[place.key] = { ...(fields[place.key] as Record<string, unknown> | undefined), [place.mark]: value };
    });
    return fields;
  }
}
