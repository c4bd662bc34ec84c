import type { ResolvedPack } from '@holdpoint/engine';
import { type ActCoverage, COVERED_ACTS, type PlaceCoverage } from '../law-coverage/coverage-view.ts';
import type { LayersDisagree, Side } from '../law-coverage/disagreements.ts';
import { wordsOfAction } from '@holdpoint/law-view';
import { GRADES } from '../law-map/map-view.ts';
import { markdownTable } from './markdown-table.ts';

export interface Coverage {
  readonly on: string;
  readonly places: readonly PlaceCoverage[];
  readonly disagreements: ReadonlyMap<string, readonly LayersDisagree[]>;
}

/** The list of what is encoded, for counsel: totals, layers that disagree, places, and each place act by act. */
export const coverageMarkdown = (coverage: Coverage): string =>
  [
    '# What is encoded, and how far it was read',
    'Made by `npx holdpoint law coverage --write`; a test fails where it is stale. Do not edit it by hand.',
    introduction(coverage.on),
    '## Totals',
    ...totals(coverage.places),
    '## Layers that disagree',
    ...disagreements(coverage),
    '## Places',
    overview(coverage.places),
    ...coverage.places.flatMap(placeSection),
  ].join('\n\n') + '\n';

const introduction = (on: string): string =>
  `The law of ${on}, the day of the newest reading, as it was known then. The *plain case* is that of \`holdpoint law map\`: a county
jail, an adult without any conviction, a complete and served immigration detainer with a removal warrant, nobody claims
citizenship, the agency's own policy forbids nothing.

| word | meaning |
|---|---|
| stance | which way the place's own law leans in the plain case: commands, limits, leaves it to the agency, turns on a fact, open (counsel decides), silent (left to the other layers) |
| answer | what the plain case is told, all layers together |
| grade | the lowest reading among the rules in force: \`text\` the operative words, \`partial\` some of them, \`secondary\` a report, \`memory\` neither. The last two never lift an answer |
| rules | rules of the place's own in force; what it says of silence is not counted |
| examples | worked examples that say what the answer must be; they run as tests |
| looked up | the newest day on which a rule on the act, or one on its silence, was looked up |`;

const totals = (places: readonly PlaceCoverage[]): readonly string[] => {
  const packs = places.flatMap(({ pack }) => (pack === undefined ? [] : [pack]));
  const sum = (count: (pack: ResolvedPack) => number): string =>
    packs.reduce((n, pack) => n + count(pack), 0).toLocaleString('en-US');
  const cells = places.flatMap(({ acts }) => acts);
  const missing = places.filter(({ pack }) => pack === undefined).map(({ place }) => place.name);
  return [
    `${places.length} places, ${packs.length} with a pack${missing.length === 0 ? '' : ` (none yet: ${missing.join(', ')})`}; ${sum((pack) => pack.provisions.length)} provisions, ${sum((pack) => pack.norms.length)} norms, ${sum((pack) => pack.questions.length)} open questions, ${sum((pack) => pack.examples.length)} worked examples. ${cells.length.toLocaleString('en-US')} places × acts:`,
    markdownTable(
      ['', ...tallyOf(cells, ({ stance }) => stance).map(([stance]) => stance)],
      [['acts', ...tallyOf(cells, ({ stance }) => stance).map(([, count]) => count)]],
    ),
    markdownTable(
      ['lowest grade', 'with rules of their own', 'with a rule on silence only'],
      GRADES.toReversed().map((grade) => [
        grade,
        cells.filter((cell) => cell.grade === grade && cell.rules > 0).length,
        cells.filter((cell) => cell.grade === grade && cell.rules === 0).length,
      ]),
    ),
  ];
};

const tallyOf = (
  cells: readonly ActCoverage[],
  wordOf: (cell: ActCoverage) => string,
): readonly (readonly [string, number])[] =>
  [...Map.groupBy(cells, wordOf)]
    .map(([word, some]) => [word, some.length] as const)
    .toSorted(([a], [b]) => a.localeCompare(b));

const disagreements = ({ places, disagreements }: Coverage): readonly string[] => {
  const rows = places.flatMap(({ place }) =>
    (disagreements.get(place.pack) ?? []).map((one) => ({ place: place.name, one })),
  );
  const ofPolicy = rows.filter(({ one }) => one.isOfPolicy);
  const ofLaw = rows.filter(({ one }) => !one.isOfPolicy);
  return [
    `Each is possible in some case, and each is for counsel. Where a lower layer leaves or commands what a higher one forbids, the
answer is prohibited and both are shown; where a command of a higher layer meets a prohibition of a lower one and no cited
norm ranks them, it is unsettled. \`npx holdpoint law check --notes\` prints a case for each.`,
    markdownTable(
      ['place', 'act', 'its own law', 'the layers above it', 'answer'],
      ofLaw.map(({ place, one }) => [
        place,
        one.action,
        sideWords(one.lower),
        one.higher.map(sideWords).join('; '),
        one.answer,
      ]),
    ),
    `Commands that meet an agency's own policy where that policy forbids the act:`,
    markdownTable(
      ['place', 'act', 'commanded by', 'answer'],
      ofPolicy.map(({ place, one }) => [place, one.action, one.higher.map(({ cite }) => cite).join('; '), one.answer]),
    ),
  ];
};

const sideWords = ({ pack, cite, does }: Side): string => `${cite} (${pack}) ${does} it`;

const overview = (places: readonly PlaceCoverage[]): string =>
  markdownTable(
    [
      'place',
      'stance on holding, telling, handing over',
      'acts with rules',
      'lowest grade that decides',
      'examples',
      'looked up',
    ],
    places.map(({ place, pack, stance, grade, lookedUp, acts }) => [
      pack === undefined ? place.name : `[${place.name}](#${anchorOf(place.name)})`,
      stance,
      `${acts.filter(({ rules }) => rules > 0).length} of ${COVERED_ACTS.length}`,
      grade ?? 'none',
      pack?.examples.length ?? 0,
      lookedUp ?? 'never',
    ]),
  );

const anchorOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

const placeSection = ({ place, pack, acts }: PlaceCoverage): readonly string[] =>
  pack === undefined
    ? []
    : [
        `### ${place.name}`,
        `Pack \`${pack.id}\`: ${pack.provisions.length} provisions, ${pack.questions.length} open questions, ${pack.examples.length} worked examples.`,
        markdownTable(
          ['act', 'stance', 'answer', 'grade', 'rules', 'examples', 'looked up'],
          acts.map((act) => [
            wordsOfAction(act.action),
            act.stance,
            act.answer,
            act.grade ?? 'none',
            act.rules,
            act.examples,
            act.lookedUp ?? 'never',
          ]),
        ),
      ];
