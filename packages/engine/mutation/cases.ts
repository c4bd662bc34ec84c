import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseDay } from '../src/facts/day.ts';
import type { Facts } from '../src/facts/read-facts.ts';
import { type Action, isAction } from '../src/facts/vocabulary/actions.ts';
import { answerOf } from '../src/backends/verdict.ts';
import type { Slice } from '../src/slice/slice.ts';
import { LAW, ROOT, TODAY } from '../test/law/the-law.ts';
import { drawCalifornia } from '../test/oracle/california-cases.ts';
import { transferByHand } from '../test/oracle/transfer-by-hand.ts';

/** One expected answer, with the law and the facts it is given on. */
export interface ExpectedAnswer {
  readonly name: string;
  readonly slice: Slice;
  readonly facts: Facts;
  readonly action: Action;
  readonly answer: string;
  /** The pack of the one layer that is asked, where it is not the whole law. */
  readonly layer?: string;
}

interface Written {
  readonly name: string;
  readonly on: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
}

/** Every answer that the examples of a pack and its second reader expect. */
export const expectedAnswers = (pack: string): readonly ExpectedAnswer[] => {
  const own = LAW.packs.find((one) => one.id === pack)?.examples ?? [];
  const file = join(ROOT, 'fixtures', 'second-reader', `${pack}.yaml`);
  const { examples } = parse(readFileSync(file, 'utf8')) as { examples: readonly Written[] };
  return [...own, ...examples].flatMap((one) => expectedOf(pack, one)).concat(pack === 'us-ca' ? byHand() : []);
};

/** Answers on a transfer that a function written by hand from the statute gives on random cases. */
const byHand = (): readonly ExpectedAnswer[] =>
  drawCalifornia(4000, 12).map((facts) => {
    const law = LAW.law({ jurisdiction: 'us-ca', lawOn: facts.on, knownOn: parseDay(TODAY) ?? 0 });
    if (law === undefined) throw new Error('no California law');
    return {
      name: 'by hand',
      slice: law.plan.slice,
      facts: facts as Facts,
      action: 'transfer',
      answer: answerOf(transferByHand(facts)),
    };
  });

const expectedOf = (pack: string, { name, on, facts: raw, expect }: Written): readonly ExpectedAnswer[] => {
  const lawOn = parseDay(on) ?? 0;
  const law = LAW.law({ jurisdiction: pack, lawOn, knownOn: parseDay(TODAY) ?? 0 });
  if (law === undefined) throw new Error(`no law for ${pack}`);
  const { facts } = LAW.readFacts(law, raw, lawOn);
  const common = { name, slice: law.plan.slice, facts };
  const acts = Object.keys(expect).filter(isAction);
  const layers = Object.entries(expect.layers ?? {}).filter(([, says]) => says !== 'does not reach');
  return [
    ...acts.map((action) => ({ ...common, action, answer: String(expect[action]) })),
    ...acts
      .slice(0, 1)
      .flatMap((action) => layers.map(([layer, says]) => ({ ...common, action, layer, answer: String(says) }))),
  ];
};
