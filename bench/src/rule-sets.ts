/** A condition in the keys of the law documents. */
export type Condition = Readonly<Record<string, unknown>>;

/** One rule of an ordered rule set: the first that holds decides. */
export interface BenchRule {
  readonly id: string;
  readonly effect: 'permits' | 'prohibits';
  readonly when: Condition;
  /** Ids of the rules that stand before this one in the chain with the opposite effect and that it must yield to. */
  readonly overrides?: readonly string[];
}

const YEAR = 365;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The 31 offense families of Cal. Gov. Code § 7282.5(a)(3). */
export const FAMILIES: readonly string[] = [...LETTERS, 'AA', 'AB', 'AC', 'AD', 'AE'];

const conviction = (filter: Condition): Condition => ({ 'some conviction': { vacated: 'no', ...filter } });

const familyRule = (family: string): BenchRule => ({
  id: `P6${family}`,
  effect: 'permits',
  when: {
    any: [
      conviction({ category: family, level: 'misdemeanor', class: 'wobbler', within: `${5 * YEAR} days` }),
      conviction({ category: family, level: 'felony', within: `${15 * YEAR} days` }),
    ],
  },
});

/** R44: "may this agency transfer this person?", 44 rules shaped like the California statute; not a legal encoding. */
const transferRules = (): readonly BenchRule[] => [
  { id: 'D1', effect: 'prohibits', when: { 'person.juvenile': 'yes', 'judicial.warrant': 'no' } },
  { id: 'D2', effect: 'prohibits', when: { 'request.kind': 'hold' } },
  { id: 'D3', effect: 'prohibits', when: { 'agency.type': 'school', 'request.kind': ['transfer', 'interview'] } },
  {
    id: 'P1',
    effect: 'permits',
    overrides: ['D4'],
    when: { 'agency.type': 'cdcr', 'request.kind': ['transfer', 'notification'] },
  },
  {
    id: 'P2',
    effect: 'permits',
    overrides: ['D4'],
    when: { 'judicial.warrant': 'yes', 'judicial.warrantSigned': 'yes' },
  },
  {
    id: 'P3',
    effect: 'permits',
    overrides: ['D4'],
    when: { 'judicial.probableCause': 'yes', 'judicial.federalOffense': ['1325', '1326'] },
  },
  { id: 'D4', effect: 'prohibits', when: { 'policy.prohibitsTransfer': 'yes' } },
  { id: 'P4', effect: 'permits', when: conviction({ level: 'felony', class: ['serious', 'violent'] }) },
  { id: 'P5', effect: 'permits', when: conviction({ level: 'felony', class: 'prison' }) },
  ...FAMILIES.map(familyRule),
  { id: 'P7', effect: 'permits', when: { 'person.registry': 'yes' } },
  { id: 'P8', effect: 'permits', when: { 'person.federalAggravatedFelony': 'yes' } },
  { id: 'P9', effect: 'permits', when: { 'person.federalFelonyWarrant': 'yes' } },
  {
    id: 'P10',
    effect: 'permits',
    when: {
      'judicial.finding872': 'yes',
      any: [
        { 'judicial.charge.class': ['serious', 'violent', 'prison'] },
        { 'judicial.charge.category': FAMILIES, 'judicial.charge.domesticViolence': 'no' },
      ],
    },
  },
];

/** R<n>: n rules of five shapes, one offense family each, to see how time grows with the number of rules. */
const scaleRules = (count: number): readonly BenchRule[] =>
  Array.from({ length: count }, (_, index): BenchRule => {
    const category = `K${index}`;
    const within = `${(3 + (index % 13)) * YEAR} days`;
    const shapes: readonly Condition[] = [
      conviction({ category, level: 'felony', within }),
      conviction({ category, level: 'misdemeanor', within }),
      { 'agency.type': ['sheriff', 'police', 'probation'][index % 3], ...conviction({ category, level: 'felony' }) },
      {
        'request.kind': ['transfer', 'notification'],
        'policy.prohibitsTransfer': 'no',
        ...conviction({ category, class: ['serious', 'wobbler'] }),
      },
      {
        any: [
          conviction({ category, level: 'felony', within: `${15 * YEAR} days` }),
          conviction({ category, level: 'misdemeanor', within: `${5 * YEAR} days` }),
        ],
      },
    ];
    return { id: `S${index}`, effect: 'permits', when: shapes[index % 5] ?? {} };
  });

export type RuleSetName = 'R44' | 'R10' | 'R100' | 'R1000';

export const ruleSet = (name: RuleSetName): readonly BenchRule[] =>
  name === 'R44' ? transferRules() : scaleRules(Number(name.slice(1)));
