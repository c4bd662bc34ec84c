import { answerRows, disposeRows, matchList as matched, proposeDisposition } from '@holdpoint/desk';
import { keepPairs, keepRowState, keptPairs, LETTERS, rowsOf } from '@holdpoint/store';
import { z } from 'zod';
import { lawDays, lawOfRow } from '../../letters/law-of-row.ts';
import { matchList, pairKey } from '../../letters/match-list.ts';
import { rollOf } from '../../letters/roll.ts';
import { newestDecisions, rowEvidence } from '../../letters/row-evidence.ts';
import { staysOf } from '../../letters/stays.ts';
import type { Service } from '../../service/service.ts';
import { command, saved } from '../commands.ts';
import { requireRole } from '../reading.ts';
import { addCommand, type App } from '../route.ts';
import { letterOf } from './letter-of.ts';

const nothing = z.strictObject({});

/** What is done about all rows of a list at once: looking for the people, proposing dispositions, asking the law. */
export const addLetterMatching = (app: App, service: Service): void => {
  addCommand(app, {
    path: '/v1/letters/:id/matches',
    summary: 'Look for the people of the list in the custody roll; finds candidates, decides nothing',
    body: nothing,
    run: (request) =>
      command(service, request, async (work, context, agency) => {
        requireRole(request, 'match-letter-list');
        const { version, body: letter } = await letterOf(work, agency.id, request.params.id);
        const rows = await rowsOf(work, agency.id, letter.id, service.keys);
        const before = await keptPairs(work, agency.id, letter.id);
        const roll = await rollOf(work, agency.id, service);
        const bands = new Map(before.map(({ row, custody, band }) => [pairKey(row, custody), band]));
        const run = matchList(rows, roll, agency, bands);
        const found = { rows: rows.length, roll: roll.length, weights: run.weights, bands: run.bands };
        return saved(matched(context, letter, found), async (next) => {
          await keepPairs(work, agency.id, letter.id, run.pairs);
          await LETTERS.save(work, agency.id, letter.id, { version, body: next });
          return { status: 200, body: { id: letter.id, ...found } };
        });
      }),
  });
  addCommand(app, {
    path: '/v1/letters/:id/dispositions',
    summary: 'Propose a disposition for every row, from what people decided and what our papers say',
    body: nothing,
    run: (request) =>
      command(service, request, async (work, context, agency) => {
        requireRole(request, 'dispose-letter-rows');
        const { version, body: letter } = await letterOf(work, agency.id, request.params.id);
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
          const { disposition, because } = proposeDisposition(
            rowEvidence(letter, row, pairs.get(row.row) ?? [], stays),
          );
          counts[disposition] = (counts[disposition] ?? 0) + 1;
          return { row, next: { disposition, because: [...because] } };
        });
        return saved(disposeRows(context, letter, counts), async (next) => {
          await LETTERS.save(work, agency.id, letter.id, { version, body: next });
          for (const { row, next: found } of proposed)
            if (JSON.stringify(row.state.proposed) !== JSON.stringify(found))
              await keepRowState(work, agency.id, letter.id, row.row, { ...row.state, proposed: found });
          return { status: 200, body: { id: letter.id, rows: rows.length, counts } };
        });
      }),
  });
  addCommand(app, {
    path: '/v1/letters/:id/legal-answers',
    summary: 'Ask the law about every row in custody, at the letter’s date and today; rows that need a fact say which',
    body: nothing,
    run: (request) =>
      command(service, request, async (work, context, agency) => {
        requireRole(request, 'answer-letter-rows');
        const { version, body: letter } = await letterOf(work, agency.id, request.params.id);
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
          await LETTERS.save(work, agency.id, letter.id, { version, body: next });
          for (const { row, law } of answered)
            await keepRowState(work, agency.id, letter.id, row.row, { ...row.state, law });
          return { status: 200, body: { id: letter.id, rows: rows.length, lawOn: days, needFacts } };
        });
      }),
  });
};
