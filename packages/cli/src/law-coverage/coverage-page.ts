import { MAIN_ACTIONS } from '@holdpoint/engine';
import type { Coverage, CoverageCell, Disagreement } from './coverage.ts';

/** The page `law/COVERAGE.md`: what is encoded, for counsel and for whoever reads the law next. */
export const coveragePage = ({ rows, disagreements }: Coverage): string => {
  const sum = (of: (row: (typeof rows)[number]) => number): string =>
    rows.reduce((total, row) => total + of(row), 0).toLocaleString('en-US');
  return `${[
    '# What is encoded',
    '',
    '*Made by `npx holdpoint law coverage --write`; a test fails where it is stale.*',
    '',
    `${rows.length} packs, ${sum((row) => row.provisions)} provisions, ${sum((row) => row.norms)} norms, ${sum((row) => row.examples)} worked examples.`,
    '',
    'Each cell: the answer to the plain case of `holdpoint law map` on the newest day of reading, the lowest grade of reading',
    'among the rules of that pack which speak of the act (– where it has none and silence decides), and how many worked',
    'examples expect an answer on it.',
    '',
    tableOf(
      ['place', 'stance', 'provisions', 'norms', 'examples', 'last looked up'],
      rows.map((row) => [
        `${row.title} (${row.pack})`,
        row.stance,
        row.provisions,
        row.norms,
        row.examples,
        row.readOn,
      ]),
    ),
    '',
    '## Act by act',
    '',
    tableOf(
      ['place', ...MAIN_ACTIONS],
      rows.map((row) => [row.pack, ...row.cells.map(cellText)]),
    ),
    '',
    '## Layers of one place that disagree',
    '',
    'In a worked example of the pack, one layer forbids what another allows or commands. Which of them holds is for counsel;',
    'the answer is what the software gives meanwhile. The agency’s own policy is left out.',
    '',
    ...(disagreements.length === 0 ? ['None.'] : disagreements.map(disagreementText)),
  ].join('\n')}\n`;
};

const cellText = ({ answer, grade, examples }: CoverageCell): string => `${answer}, ${grade ?? '–'}, ${examples}`;

const disagreementText = ({ title, pack, action, answer, layers, example, on }: Disagreement): string =>
  `- **${title} (${pack}), ${action}: ${answer}.** ${layers.map(({ pack: layer, says, by }) => `${layer} says ${says}: ${by.join('; ')}`).join('. ')}. In “${example}”, ${on}.`;

const tableOf = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
