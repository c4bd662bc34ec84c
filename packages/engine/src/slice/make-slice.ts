import { LAYERS } from '../authoring/provision-schema.ts';
import { DAWN, type Day, DUSK } from '../facts/day.ts';
import { FALSE, QUESTIONED, TRUE, type Truth } from '../facts/truth.ts';
import { hashOf } from '../norms/canonical.ts';
import type { DaySpan, Norm, OpenQuestion } from '../norms/norm.ts';
import type { ResolvedPack } from '../norms/resolved-pack.ts';
import type { LayerSlice, Slice } from './slice.ts';

/** Answers that counsel of an agency has given to open questions, by full question id. */
export type SettledQuestions = Readonly<Record<string, 'yes' | 'no'>>;

export interface SliceRequest {
  readonly jurisdiction: string;
  readonly lawOn: Day;
  readonly knownOn: Day;
  readonly settled?: SettledQuestions;
}

/** The packs of a jurisdiction from the highest layer down, the agency's own policy last; `undefined` if there is no such pack. */
export const stackOf = (packs: readonly ResolvedPack[], jurisdiction: string): readonly ResolvedPack[] | undefined => {
  const find = (id: string): ResolvedPack | undefined => packs.find((pack) => pack.id === id);
  const own = find(jurisdiction);
  if (own === undefined) return undefined;
  const above = own.under.map(find).filter((pack) => pack !== undefined);
  const policies = packs.filter((pack) => pack.layer === 'policy' && pack.id !== jurisdiction);
  const rank = (pack: ResolvedPack): number => LAYERS.indexOf(pack.layer);
  return [...new Set([...above, own, ...policies])].sort((a, b) => rank(a) - rank(b));
};

/** Cuts the law of one place down to what was in force on one day and known on another. */
export const makeSlice = (stack: readonly ResolvedPack[], request: SliceRequest): Slice => {
  const { jurisdiction, lawOn, knownOn, settled = {} } = request;
  const known = (norm: Norm): boolean => covers(norm.recorded, knownOn);
  const lawSpan = spanAround(lawOn, stack, known);
  const questions: Record<string, OpenQuestion> = {};
  const questionTruths: Record<string, Truth> = {};
  for (const question of stack.flatMap((pack) => pack.questions)) {
    questions[question.id] = question;
    questionTruths[question.id] = truthOfQuestion(settled[question.id] ?? question.untilSettled);
  }
  const packVersions = stack.map(({ id, version, hash }) => ({ id, version, hash }));
  return {
    jurisdiction,
    lawSpan,
    knownOn,
    layers: stack.map((pack) => layerOf(pack, lawOn, known)),
    tables: stack.flatMap((pack) => pack.tables.map((table) => ({ pack: pack.id, place: pack.place, table }))),
    questions,
    questionTruths,
    packVersions,
    normSetHash: hashOf({
      packVersions,
      lawSpan,
      settled,
      recorded: stack.flatMap((pack) => pack.norms.filter(known).map((norm) => norm.id)),
    }),
  };
};

const layerOf = (pack: ResolvedPack, lawOn: Day, known: (norm: Norm) => boolean): LayerSlice => ({
  pack: pack.id,
  title: pack.title,
  layer: pack.layer,
  norms: pack.norms.filter((norm) => known(norm) && isInForce(norm, lawOn)),
  doesNotReach: pack.doesNotReach,
  enjoined: Object.fromEntries(
    pack.injunctions
      .filter((injunction) => covers(injunction, lawOn))
      .flatMap((injunction) => injunction.norms.map((id) => [id, injunction.cite])),
  ),
});

/** A norm that is governed by another date than the act carries its dates in its condition. */
const isInForce = (norm: Norm, lawOn: Day): boolean => norm.governedBy !== 'act' || covers(norm.inForce, lawOn);

const covers = (span: DaySpan, day: Day): boolean => span.from <= day && day < span.to;

const spanAround = (lawOn: Day, stack: readonly ResolvedPack[], known: (norm: Norm) => boolean): DaySpan => {
  let [from, to] = [DAWN, DUSK];
  const spans = stack.flatMap((pack) => [...pack.norms.filter(known).map((norm) => norm.inForce), ...pack.injunctions]);
  for (const edge of spans.flatMap((span) => [span.from, span.to])) {
    if (edge <= lawOn) from = Math.max(from, edge);
    else to = Math.min(to, edge);
  }
  return { from, to };
};

const truthOfQuestion = (answer: 'unsettled' | 'yes' | 'no'): Truth =>
  answer === 'yes' ? TRUE : answer === 'no' ? FALSE : QUESTIONED;
