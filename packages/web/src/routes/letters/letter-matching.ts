import { answerRows, disposeRows, matchList as matched, proposeDisposition } from '@holdpoint/desk';
import { keepPairs, keepRowStates, keptPairs, rowsOf } from '@holdpoint/store';
import { z } from 'zod';
import { lawDays, lawOfRow } from '../../letters/law-of-row.ts';
import { matchList, pairKey } from '../../letters/match-list.ts';
import { rollOf } from '../../letters/roll.ts';
import { newestDecisions, rowEvidence } from '../../letters/row-evidence.ts';
import { staysOf } from '../../letters/stays.ts';
import type { Service } from '../../service/service.ts';
import { saved } from '../commands.ts';
import type { App } from '../route.ts';
import { addLetterChange } from './letter-change.ts';

const nothing = z.strictObject({});

/** What is done about all rows of a list at once: looking for the people, proposing dispositions, asking the law. */
export const addLetterMatching = (app: App, service: Service): void => {
  addLetterChange(app, service, {
    path: 'matches',
    summary: 'Look for the people of the list in the custody roll; finds candidates, decides nothing',
    body: nothing,
    act: 'match-letter-list',
    run: async ({ letter, work, context, agency, keep }) => {
      const rows = await rowsOf(work, agency.id, letter.id, service.keys);
      const before = await keptPairs(work, agency.id, letter.id);
      const roll = await rollOf(work, agency.id, service);
      const bands = new Map(before.map(({ row, custody, band }) => [pairKey(row, custody), band]));
      const run = matchList(rows, roll, agency, bands);
      const found = { rows: rows.length, roll: roll.length, weights: run.weights, bands: run.bands };
      return saved(matched(context, letter, found), async (next) => {
        await keepPairs(work, agency.id, letter.id, run.pairs);
        await keep(next);
        return { status: 200, body: { id: letter.id, ...found } };
      });
    },
  });
  addLetterChange(app, service, {
    path: 'dispositions',
    summary: 'Propose a disposition for every row, from what people decided and what our papers say',
    body: nothing,
    act: 'dispose-letter-rows',
    run: async ({ letter, work, context, agency, keep }) => {
      const rows = await rowsOf(work, agency.id, letter.id, service.keys);
      const pairs = Map.groupBy(await keptPairs(work, agency.id, letter.id), ({ row }) => row);
      const stays = await staysOf(
        work,
        agency,
        service,
        rows.flatMap(({ state }) => [...newestDecisions(state).keys()]),
      );
      const counts: Record<string, number> = {};
      const proposed = rows.map((row) => {
        const { disposition, because } = proposeDisposition(rowEvidence(letter, row, pairs.get(row.row) ?? [], stays));
        counts[disposition] = (counts[disposition] ?? 0) + 1;
        return { row, next: { disposition, because: [...because] } };
      });
      return saved(disposeRows(context, letter, counts), async (next) => {
        await keep(next);
        const changed = proposed.filter(
          ({ row, next: found }) => JSON.stringify(row.state.proposed) !== JSON.stringify(found),
        );
        const states = changed.map(({ row, next: found }) => ({
          row: row.row,
          state: { ...row.state, proposed: found },
        }));
        await keepRowStates(work, agency.id, letter.id, states);
        return { status: 200, body: { id: letter.id, rows: rows.length, counts } };
      });
    },
  });
  addLetterChange(app, service, {
    path: 'legal-answers',
    summary: 'Ask the law about every row in custody, at the letter’s date and today; rows that need a fact say which',
    body: nothing,
    act: 'answer-letter-rows',
    run: async ({ letter, work, context, agency, keep }) => {
      const rows = (await rowsOf(work, agency.id, letter.id, service.keys)).filter(
        ({ state }) => (state.chosen ?? state.proposed)?.disposition === 'in custody now',
      );
      const held = rows.map((row) => ({
        row,
        custodies: [...newestDecisions(row.state)].filter(([, says]) => says === 'same person').map(([id]) => id),
      }));
      const stays = await staysOf(
        work,
        agency,
        service,
        held.flatMap(({ custodies }) => custodies),
      );
      const days = lawDays(letter, agency, service);
      const answered = held.map(({ row, custodies }) => {
        const one = custodies.flatMap((id) => stays.get(id)?.cases ?? []).at(-1);
        return { row, law: lawOfRow(service, one, days) };
      });
      const needFacts = answered.filter(
        ({ law }) => law.lacks !== undefined || law.on.some(({ needs }) => needs.length > 0),
      ).length;
      return saved(answerRows(context, letter, { rows: rows.length, lawOn: days, needFacts }), async (next) => {
        await keep(next);
        const states = answered.map(({ row, law }) => ({ row: row.row, state: { ...row.state, law } }));
        await keepRowStates(work, agency.id, letter.id, states);
        return { status: 200, body: { id: letter.id, rows: rows.length, lawOn: days, needFacts } };
      });
    },
  });
};
