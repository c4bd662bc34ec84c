import { describe, expect, it } from 'vitest';
import { MAIN_ACTIONS, RIDING_DUTIES } from '../../src/facts/vocabulary/actions.ts';
import { cellsOf, readDecisionTable } from './decision-table.ts';
import { LAW, TODAY } from './the-law.ts';

describe.each(['local-custody.yaml', 'state-prison.yaml'])('the decision table %s', (file) => {
  const table = readDecisionTable(file);
  const cells = cellsOf(table);

  it.each(cells.map((cell) => [cell.title, cell] as const))('%s', (_, cell) => {
    const text = { id: cell.title, jurisdiction: table.pack, on: table.on, knownOn: undefined, facts: cell.facts };
    const { answers } = LAW.decide(text, { today: TODAY, actions: [cell.act] });
    expect(answers.map((one) => one.answer)).toEqual([cell.answer]);
  });

  it.each(table.actors)('has a row on every main act and every duty for %s', (actor) => {
    const acts = new Set(cells.filter((cell) => cell.actor === actor).map((cell) => cell.act));
    expect([...MAIN_ACTIONS, ...RIDING_DUTIES].filter((act) => !acts.has(act))).toEqual([]);
  });

  it('says each thing once', () => {
    const titles = cells.map((cell) => cell.title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
