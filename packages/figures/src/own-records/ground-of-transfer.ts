import { type Action, CaseError, DESK_ACTIONS, type Determination, Engine, type ResolvedPack } from '@holdpoint/engine';
import { isObject, text } from './open-values.ts';
import type { Determined, OwnCase } from './own-case.ts';

/** On what a hand-over rested, found by asking the law again on the very facts of the decision. */
export interface TransferGround {
  /** The provision with its limbs, as the law cites it. */
  readonly ground: string;
  /** The offences each of which by itself allows the hand-over; nothing where the ground is none of a conviction. */
  readonly offences: string;
}

/** What the facts of a case say that a report counts by; `undefined` where they do not show it. */
export interface FactsTold {
  /** Whether the convictions change an answer of the release desk, which is how the law says that they are listed. */
  readonly convictionsMatter: boolean | undefined;
  readonly possibleMatch: boolean | undefined;
  readonly judgesPaper: boolean | undefined;
}

type Facts = Readonly<Record<string, unknown>>;

/** Asks packs on the facts that a desk's log holds. */
export class CaseLaw {
  readonly #packs: () => readonly ResolvedPack[];
  #engine: Engine | undefined;

  constructor(packs: () => readonly ResolvedPack[]) {
    this.#packs = packs;
  }

  /** The ground of a hand-over; `undefined` where the facts are not opened, or the packs at hand are not those of the decision. */
  groundOf(one: OwnCase): TransferGround | undefined {
    const decision = one.confirmed.findLast(({ act }) => act === 'transfer');
    const made = one.determinations.get(decision?.determination ?? '');
    if (made?.facts === undefined) return undefined;
    const { facts, lawOn, normSetHash } = made;
    const whole = this.#ask(one.jurisdiction, lawOn, facts, ['transfer']);
    const [answer] = whole?.answers ?? [];
    if (whole?.normSetHash !== normSetHash || answer === undefined) return undefined;
    const ground = answer.by.map(({ cite, limbs }) => [cite, ...limbs].join(', ')).join('; ');
    const norms = answer.by.map(({ norm }) => norm).join();
    const offences = offencesOf(facts).flatMap(({ offence, alone }) => {
      const [found] = this.#ask(one.jurisdiction, lawOn, alone, ['transfer'])?.answers ?? [];
      const [without] =
        this.#ask(one.jurisdiction, lawOn, withList(facts, 'convictions', []), ['transfer'])?.answers ?? [];
      const allows = found?.answer === answer.answer && found.by.map(({ norm }) => norm).join() === norms;
      return allows && without?.answer !== answer.answer ? [offence] : [];
    });
    return { ground, offences: [...new Set(offences)].join('; ') };
  }

  factsOf(one: OwnCase): FactsTold {
    const made = [...one.determinations.values()].findLast(({ facts }) => facts !== undefined);
    if (made?.facts === undefined)
      return { convictionsMatter: undefined, possibleMatch: undefined, judgesPaper: undefined };
    return {
      convictionsMatter: this.#convictionsMatter(one, made.facts, made),
      possibleMatch: yesNo(made.facts['possible match in the terrorist screening database']),
      judgesPaper: judgesPaper(made.facts),
    };
  }

  #convictionsMatter({ jurisdiction }: OwnCase, facts: Facts, { lawOn }: Determined): boolean | undefined {
    const { convictions } = facts;
    if (!isObject(convictions) || yesNo(convictions.complete) !== true) return undefined;
    const noMatch = { ...facts, 'possible match in the terrorist screening database': 'no' };
    const answers = (given: Facts) =>
      this.#ask(jurisdiction, lawOn, given, DESK_ACTIONS)?.answers.map(({ answer, by }) => [
        answer,
        by.map(({ norm, limbs }) => [norm, limbs]),
      ]);
    const [is, without] = [answers(noMatch), answers(withList(noMatch, 'convictions', []))];
    return is === undefined || without === undefined ? undefined : JSON.stringify(is) !== JSON.stringify(without);
  }

  #ask(jurisdiction: string, on: string, facts: Facts, actions: readonly Action[]): Determination | undefined {
    this.#engine ??= new Engine(this.#packs());
    const today = this.#engine.packs
      .flatMap(({ provisions }) => provisions.map(({ readOn }) => readOn))
      .toSorted()
      .at(-1);
    try {
      return this.#engine.decide(
        { id: 'a case', jurisdiction, on, knownOn: undefined, facts },
        { today: today ?? on, actions },
      );
    } catch (error) {
      // A place without a pack, or facts of another vocabulary: nothing is known then.
      if (error instanceof CaseError) return undefined;
      throw error;
    }
  }
}

const listOf = (facts: Facts, name: string): readonly unknown[] => {
  const found = facts[name];
  return isObject(found) && Array.isArray(found.list) ? found.list : [];
};

const withList = (facts: Facts, name: string, list: readonly unknown[]): Facts => {
  const found = facts[name];
  return isObject(found) ? { ...facts, [name]: { ...found, list } } : facts;
};

/** Each conviction of a case, with the facts as they would be had it been the only one. */
const offencesOf = (facts: Facts): readonly { readonly offence: string; readonly alone: Facts }[] =>
  listOf(facts, 'convictions').flatMap((one) => {
    if (!isObject(one)) return [];
    return [
      { offence: text(one.statute) || 'an offence without its section', alone: withList(facts, 'convictions', [one]) },
    ];
  });

const judgesPaper = (facts: Facts): boolean | undefined => {
  const { documents } = facts;
  const isOne = listOf(facts, 'documents').some(
    (one) => isObject(one) && (one.issuer === 'federal judge or magistrate' || one.issuer === 'state judge'),
  );
  if (isOne) return true;
  return isObject(documents) && yesNo(documents.complete) === true ? false : undefined;
};

const yesNo = (value: unknown): boolean | undefined => {
  if (value === true || value === 'yes') return true;
  return value === false || value === 'no' ? false : undefined;
};
