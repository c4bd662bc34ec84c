import { decideRow, DISPOSITION_NAMES, DISPOSITIONS } from '@holdpoint/desk';
import { formatInstant, parseInstant } from '@holdpoint/engine';
import {
  CUSTODIES,
  DOCUMENTS,
  keepRowState,
  keptPairs,
  personsOf,
  type RowState,
  rowsOf,
  type Work,
} from '@holdpoint/store';
import { z } from 'zod';
import { newestDecisions } from '../../letters/row-evidence.ts';
import { notFound } from '../../problem/problem.ts';
import type { Service } from '../../service/service.ts';
import { dated, entered, text, when } from '../bodies.ts';
import { command, saved } from '../commands.ts';
import { addCommand, addReading, type App } from '../route.ts';
import { letterOf, readLetter } from './letter-of.ts';

const MOST_ROWS = 200;
const reason = text;
const decisionBody = z.discriminatedUnion('about', [
  z.strictObject({
    ...dated,
    about: z.literal('candidate'),
    custody: text,
    says: z.enum(['same person', 'not the same person', 'cannot tell']),
    reason,
  }),
  z.strictObject({ ...dated, about: z.literal('repeats'), row: z.number().int().positive().nullable(), reason }),
  z.strictObject({
    ...dated,
    about: z.literal('paper'),
    document: text.optional(),
    receivedAt: when.optional(),
    isWithdrawn: z.boolean().optional(),
    answer: z.enum(['complied', 'declined']).optional(),
    reason,
  }),
  z.strictObject({ ...dated, about: z.literal('disposition'), disposition: z.enum(DISPOSITION_NAMES), reason }),
]);
const query = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
});
const loose = z.looseObject({});

/** The rows of a list one by one: read, with their candidates explained, and decided by people. */
export const addLetterRows = (app: App, service: Service): void => {
  addReading(app, {
    path: '/v1/letters/:id/rows',
    summary:
      'The rows of the list in their order, a page at a time, each with its disposition and how much hangs on it',
    query,
    response: loose,
    run: async (request) => {
      const { after, limit } = query.parse(request.query);
      const items = await readLetter(service, request, 'rows', async (work, { body }, { id }) =>
        (await rowsOf(work, id, body.id, service.keys, { after, limit })).map(({ state, ...row }) => ({
          ...row,
          ...dispositionView(state),
          law: state.law ?? null,
        })),
      );
      return { body: { items, next: items.length < limit ? null : (items.at(-1)?.row ?? null) } };
    },
  });
  addReading(app, {
    path: '/v1/letters/:id/queue',
    summary: 'Which rows wait for a person: those with candidates about whom nobody decided',
    response: z.object({ rows: z.array(z.number()), decided: z.number() }),
    run: async (request) => ({
      body: await readLetter(service, request, 'queue', async (work, { body }, { id }) => {
        const pairs = Map.groupBy(await keptPairs(work, id, body.id), ({ row }) => row);
        const rows = await rowsOf(work, id, body.id, service.keys, { rows: [...pairs.keys()] });
        const open = rows.filter(({ row, state }) => {
          const decided = newestDecisions(state);
          return (pairs.get(row) ?? []).some(({ custody }) => !decided.has(custody));
        });
        return { rows: open.map(({ row }) => row), decided: rows.length - open.length };
      }),
    }),
  });
  addReading(app, {
    path: '/v1/letters/:id/rows/:row',
    summary: 'One row with its candidates, each explained line by line, and what was decided about it',
    response: loose,
    run: async (request) => ({
      body: await readLetter(service, request, 'row', async (work, { body }, { id: agency }) => {
        const row = await rowOf(work, agency, body.id, request.params.row, service);
        const pairs = await keptPairs(work, agency, body.id, row.row);
        const decided = newestDecisions(row.state);
        const candidates = [];
        for (const { custody, band, total, lines } of pairs) {
          const stay = await CUSTODIES.find(work, agency, custody);
          const people = await personsOf(work, agency, stay === undefined ? [] : [stay.body.person], service.keys);
          candidates.push({
            custody,
            band,
            total,
            lines,
            person: people.get(stay?.body.person ?? '') ?? {},
            bookedAt: stay === undefined ? null : formatInstant(stay.body.bookedAt),
            end: stay?.body.end === undefined ? null : { how: stay.body.end.how, at: formatInstant(stay.body.end.at) },
            says: decided.get(custody) ?? null,
          });
        }
        const { state, ...read } = row;
        return {
          ...read,
          ...dispositionView(state),
          candidates,
          repeats: state.repeats?.row ?? null,
          paper: state.paper ?? null,
          law: state.law ?? null,
          history: state.pairs,
        };
      }),
    }),
  });
  addCommand(app, {
    path: '/v1/letters/:id/rows/:row/decisions',
    summary:
      'A person decides about a row, with a reason in words; a later decision reverses an earlier one, and both stay on record',
    body: decisionBody,
    run: (request, body) =>
      command(service, request, async (work, context) => {
        const { agency, user } = context.actor;
        const { body: letter } = await letterOf(work, agency, request.params.id);
        const row = await rowOf(work, agency, letter.id, request.params.row, service);
        const { at, reason: why, ...what } = entered(body);
        if (what.about === 'candidate' && (await CUSTODIES.find(work, agency, what.custody)) === undefined)
          throw notFound('custody');
        if (
          what.about === 'paper' &&
          what.document !== undefined &&
          (await DOCUMENTS.find(work, agency, what.document)) === undefined
        )
          throw notFound('document');
        const told = Object.fromEntries(Object.entries(what).filter(([, value]) => value !== undefined));
        const outcome = decideRow(context, letter, {
          ...(at === undefined ? {} : { at }),
          row: row.row,
          what: told,
          reason: why,
          isReversal: isReversal(row.state, what),
        });
        return saved(outcome, async ({ at: done }) => {
          const by = { by: user, at: done, reason: why };
          await keepRowState(work, agency, letter.id, row.row, withDecision(row.state, what, by));
          return { status: 200, body: { id: letter.id, row: row.row } };
        });
      }),
  });
};

type Decided<B = z.infer<typeof decisionBody>> = B extends unknown ? Omit<B, 'at' | 'reason'> : never;

const isReversal = (state: RowState, what: Decided): boolean => {
  switch (what.about) {
    case 'candidate': {
      const before = newestDecisions(state).get(what.custody);
      return before !== undefined && before !== what.says;
    }
    case 'repeats':
      return state.repeats !== undefined && state.repeats.row !== what.row;
    case 'paper':
      return state.paper !== undefined;
    case 'disposition':
      return state.chosen !== undefined && state.chosen.disposition !== what.disposition;
  }
};

const withDecision = (
  state: RowState,
  what: Decided,
  by: { by: string; at: RowState['pairs'][number]['at']; reason: string },
): RowState => {
  switch (what.about) {
    case 'candidate':
      return { ...state, pairs: [...state.pairs, { custody: what.custody, says: what.says, ...by }] };
    case 'repeats':
      return { ...state, repeats: { row: what.row, ...by } };
    case 'paper': {
      const receivedAt = what.receivedAt === undefined ? undefined : parseInstant(what.receivedAt);
      return {
        ...state,
        paper: {
          ...(what.isWithdrawn === undefined ? {} : { isWithdrawn: what.isWithdrawn }),
          ...(what.document === undefined ? {} : { document: what.document }),
          ...(receivedAt === undefined ? {} : { receivedAt }),
          ...(what.answer === undefined ? {} : { answer: what.answer }),
          ...by,
        },
      };
    }
    case 'disposition':
      return { ...state, chosen: { disposition: what.disposition, ...by } };
  }
};

const dispositionView = ({ chosen, proposed }: RowState) => {
  const disposition = chosen?.disposition ?? proposed?.disposition;
  return {
    disposition: disposition ?? null,
    impact: disposition === undefined ? null : DISPOSITIONS[disposition],
    because: chosen === undefined ? (proposed?.because ?? []) : [`chosen by a person: ${chosen.reason}`],
    isChosen: chosen !== undefined,
  };
};

const rowOf = async (work: Work, agency: string, letter: string, asked: string | undefined, { keys }: Service) => {
  const number = Number(asked);
  if (!/^\d{1,9}$/.test(asked ?? '')) throw notFound('row');
  const [row] = await rowsOf(work, agency, letter, keys, { rows: [number] });
  if (row === undefined) throw notFound('row');
  return row;
};
