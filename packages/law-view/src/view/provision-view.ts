import type { CheckedProvision, QuestionText } from '@holdpoint/engine';
import { type ExampleView, examplesOf } from './example-view.ts';
import type { BookPack, LawBook } from './law-book.ts';
import { type Reading, readingOf } from './reading-view.ts';
import { type RuleView, ruleView } from './rule-view.ts';
import type { Statement } from './statement.ts';
import { hasSubdivision, liesWithin } from './subdivision.ts';
import { versionsOf, type VersionView } from './versions.ts';

export interface QuestionView {
  readonly id: string;
  readonly anchor: string;
  readonly asks: string;
  readonly why?: string;
  readonly settledBy?: string;
  /** What holds until somebody settles it, in a sentence. */
  readonly until: string;
}

export interface EventView {
  readonly sentence: string;
  readonly cite: string;
  readonly read: Reading;
}

/** One document of the law as a reader sees it, on a terminal and on a page alike. */
export interface ProvisionView {
  readonly pack: string;
  readonly packTitle: string;
  /** The file's name without its ending, by which other documents refer to it. */
  readonly name: string;
  readonly file: string;
  readonly cite: string;
  readonly title: string;
  readonly inForce: { readonly from: string; readonly to: string | null };
  readonly recorded?: { readonly from: string; readonly to: string | null };
  readonly governedBy: string;
  readonly read: Reading;
  /** In plain words, paragraph by paragraph. */
  readonly says: readonly string[];
  /** Every document of the same citation, first in time first. */
  readonly versions: readonly VersionView[];
  readonly rules: readonly RuleView[];
  readonly events: readonly EventView[];
  readonly questions: readonly QuestionView[];
  readonly examples: readonly ExampleView[];
  /** Where only one subdivision was asked for, how much was left out. */
  readonly leftOut?: { readonly subdivision: string; readonly rules: number; readonly examples: number };
}

/** A provision in words; with a subdivision, its rules with their questions and its examples only. */
export const provisionView = (
  book: LawBook,
  pack: BookPack,
  provision: CheckedProvision,
  subdivision?: string,
): ProvisionView => {
  const { text, name, source } = provision;
  const scope = { schema: book.schema, pack: pack.checked, provision };
  const chosen = text.rules.filter((rule) => subdivision === undefined || hasSubdivision(rule, subdivision));
  const examples = examplesOf(pack, provision);
  const fitting = examples.filter((one) => subdivision === undefined || liesWithin(one.by ?? '', subdivision));
  const rules = chosen.map((rule) => ruleView(scope, pack, provision, rule));
  const turnedOn = new Set(rules.flatMap(anchorsIn));
  return {
    pack: pack.resolved.id,
    packTitle: pack.resolved.title,
    name,
    file: source.file,
    cite: text.cite,
    title: text.title,
    inForce: text['in force'],
    ...(text.recorded === undefined ? {} : { recorded: text.recorded }),
    governedBy: text['governed by'],
    read: readingOf(text.read),
    says: paragraphs(text.says),
    versions: versionsOf(pack, text.cite),
    rules,
    events: text.events.map((event) => eventView(event)),
    questions: text.questions
      .map(questionView)
      .filter((question) => subdivision === undefined || turnedOn.has(question.anchor)),
    examples: fitting,
    ...(subdivision === undefined
      ? {}
      : {
          leftOut: {
            subdivision,
            rules: text.rules.length - chosen.length,
            examples: examples.length - fitting.length,
          },
        }),
  };
};

/** The entries of this or another provision that the conditions of a rule name. */
const anchorsIn = (rule: RuleView): readonly string[] => {
  const within = ({ words, of }: Statement): readonly string[] => [
    ...words.flatMap((part) => (typeof part === 'string' ? [] : [part.to.anchor ?? ''])),
    ...(of ?? []).flatMap(within),
  ];
  return rule.conditions.flatMap(({ points }) => points.flatMap(within));
};

const paragraphs = (says: string): string[] =>
  says
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());

const UNTIL: Readonly<Record<QuestionText['until settled'], string>> = {
  unsettled: 'Until it is settled, what turns on it is unsettled: counsel decides.',
  yes: 'Until it is settled, it is taken as answered yes.',
  no: 'Until it is settled, it is taken as answered no.',
};

const questionView = (question: QuestionText): QuestionView => ({
  id: question.id,
  anchor: `question-${question.id}`,
  asks: question.asks.trim(),
  ...(question.why === undefined ? {} : { why: question.why.trim() }),
  ...(question['settled by'] === undefined ? {} : { settledBy: question['settled by'] }),
  until: UNTIL[question['until settled']],
});

const eventView = (event: CheckedProvision['text']['events'][number]): EventView => {
  const whom = event['as to'] === undefined ? '' : ` as to ${event['as to'].join(', ')}`;
  const what = event.rules === undefined ? 'The whole provision' : `The rules ${event.rules.join(', ')}`;
  const end = event.during.to === null ? 'and still' : `to before ${event.during.to}`;
  return {
    sentence: `${what}: ${event.what} from ${event.during.from} ${end}${whom}.`,
    cite: event.cite,
    read: readingOf(event.read),
  };
};
