import { describe, expect, it } from 'vitest';
import { type Action, ACTIONS, MAIN_ACTIONS, RIDING_DUTIES } from '../../src/facts/vocabulary/actions.ts';
import { cellsOf, readDecisionTables, standingFacts } from './decision-table.ts';
import { LAW, TODAY } from './the-law.ts';

/** Rules on silence and on want of authority: they stand where nothing that was read speaks of the act. */
const CLOSING = /^(California law|Federal law of)/;

describe.each(readDecisionTables())('the decision table %s', (_file, table) => {
  const cells = cellsOf(table);
  const { pack, on, silent } = table;

  const decide = (id: string, facts: Readonly<Record<string, unknown>>, action: Action) => {
    const text = { id, jurisdiction: pack, on, knownOn: undefined, facts };
    const { answers } = LAW.decide(text, { today: TODAY, actions: [action] });
    return { answers: answers.map((one) => one.answer), by: answers.flatMap((one) => one.by.map(({ cite }) => cite)) };
  };

  it.each(cells.map((cell) => [cell.title, cell] as const))('%s', (_title, cell) => {
    const { answers, by } = decide(cell.title, cell.facts, cell.act);
    expect(answers).toEqual([cell.answer]);
    if (cell.by !== undefined) expect(by).toContain(cell.by);
  });

  it.each(table.actors.flatMap((actor) => (silent ?? []).map((act) => [act, actor] as const)))(
    'nothing speaks of %s for %s',
    (act, actor) => {
      const { answers, by } = decide(act, standingFacts(table, actor), act);
      expect(answers).toEqual(['unsettled']);
      expect(by.filter((cite) => !CLOSING.test(cite))).toEqual([]);
    },
  );

  it.each(table.actors)('leaves out no act that it must have for %s', (actor) => {
    const acts = new Set<string>(cells.filter((cell) => cell.actor === actor).map((cell) => cell.act));
    const wanted = silent === undefined ? [...MAIN_ACTIONS, ...RIDING_DUTIES] : ACTIONS;
    expect(wanted.filter((act) => !acts.has(act) && silent?.includes(act) !== true)).toEqual([]);
    expect((silent ?? []).filter((act) => acts.has(act))).toEqual([]);
  });

  it('says each thing once', () => {
    const titles = cells.map((cell) => cell.title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(silent).size).toBe((silent ?? []).length);
  });

  it('describes no case that no row uses', () => {
    const used = new Set(table.rows.map((row) => row.case));
    expect(Object.keys(table.cases).filter((name) => name !== 'plain' && !used.has(name))).toEqual([]);
  });
});
