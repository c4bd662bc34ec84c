import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { drawSample, recordDrawing } from '@holdpoint/desk';
import { formatDay, formatInstant, instantOf, localDayOf } from '@holdpoint/engine';
import { parseCheckpoint, writeBundle } from '@holdpoint/ledger';
import {
  DRAWINGS,
  eventsOfActs,
  issueCheckpoint,
  type KeptDrawing,
  listEvents,
  proofOfLeaves,
  type Work,
} from '@holdpoint/store';
import { notFound } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { text } from './bodies.ts';
import { agencyOf, command, saved } from './commands.ts';
import { readingEvent, recordExport, requireRole, warned } from './reading.ts';
import { addCommand, addReading, type App } from './route.ts';

const SEED_BYTES = 16;
const MOST_DRAWN = 200;
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write a month as 2026-10');
const drawingBody = z.strictObject({ month, size: z.number().int().min(1).max(MOST_DRAWN), seed: text.optional() });

export const drawingSchema = z.object({
  id: z.string(),
  month: z.string(),
  seed: z.string(),
  size: z.number(),
  from: z.array(z.string()).readonly(),
  drawn: z.array(z.string()).readonly(),
  checkpoint: z.string(),
  root: z.string(),
  drawnBy: z.string(),
  drawnAt: z.string(),
  /** Whether drawing again from what is kept gives the same cases. */
  isSameAgain: z.boolean(),
});
export type DrawingView = z.infer<typeof drawingSchema>;
export const drawingsSchema = z.object({ warning: z.string().optional(), items: z.array(drawingSchema) });

/** The monthly sample of closed cases: drawn by a seed and a signed checkpoint, so that an outsider can draw it again. */
export const addDrawingRoutes = (app: App, service: Service): void => {
  addCommand(app, {
    path: '/v1/drawings',
    summary: 'Draw closed cases of a month that is over; every drawing is on the record',
    body: drawingBody,
    run: (request, body) =>
      command(service, request, async (work, context, agency) => {
        const closings = await closingsOf(work, agency.id, body.month);
        const from = [...new Set(closings.map(({ subject }) => subject.id))].toSorted();
        const checkpoint = await issueCheckpoint(work, agency.id, agency.signer, service.clock.now());
        const root = rootOfNote(checkpoint);
        const seed = body.seed ?? randomBytes(SEED_BYTES).toString('hex');
        const today = formatDay(localDayOf(context.clock.now(), agency.zone));
        const asked = { month: body.month, seed, root, from, size: body.size, today };
        return saved(recordDrawing(context, asked), async ({ id, drawn, at }) => {
          const kept: KeptDrawing = {
            id,
            month: body.month,
            seed,
            size: body.size,
            from,
            drawn,
            checkpoint,
            root,
            closings: closings.map(({ index }) => index),
            drawnBy: context.actor.user,
            drawnAt: at,
          };
          await DRAWINGS.save(work, agency.id, id, { version: 0, body: kept });
          return { status: 201, body: { id } };
        });
      }),
  });
  addReading(app, {
    path: '/v1/drawings',
    summary: 'Every drawing that was made',
    response: drawingsSchema,
    run: async (request) => {
      requireRole(request, 'read-oversight');
      const { id, isSample } = agencyOf(service, request.actor.agency);
      const found = await service.store.as(request.actor, (work) => DRAWINGS.list(work, id, { limit: 1000 }));
      const items = found.map(({ body }) => drawingView(body)).toSorted((a, b) => b.drawnAt.localeCompare(a.drawnAt));
      return { body: { ...warned(isSample), items } };
    },
  });
  addReading(app, {
    path: '/v1/drawings/:id/bundle',
    summary:
      'The closings of the month and the drawing as a proof bundle, so that the drawing can be done again offline',
    response: z.object({ bundle: z.string(), key: z.string() }),
    run: async (request) => {
      requireRole(request, 'export-proof');
      const { id: agency, signer, isSample } = agencyOf(service, request.actor.agency);
      const bundle = await service.store.as(request.actor, async (work) => {
        const found = await DRAWINGS.find(work, agency, request.params.id ?? '');
        if (found === undefined) throw notFound('drawing');
        const { id, month: drawnMonth, closings } = found.body;
        const event = readingEvent(service, request, 'export-proof', { kind: 'agency', id: agency }, { drawing: id });
        const size = await recordExport(service, work, agency, [event]);
        const own = await listEvents(work, agency, { act: 'draw-sample', after: -1, limit: 1000 });
        const drawn = own.filter(({ open }) => open.drawing === id).map(({ index }) => index);
        const title = `drawing of ${drawnMonth}${isSample ? ' (sample data)' : ''}`;
        return proofOfLeaves(work, agency, { title, indexes: [...closings, ...drawn] }, size, service.keys);
      });
      if (bundle === undefined) throw notFound('record of the drawing');
      return { body: { bundle: writeBundle(bundle), key: signer.verifierKey } };
    },
  });
};

/** The closings that were entered in a month, by UTC: whoever has the log finds the same. */
const closingsOf = async (work: Work, agency: string, drawnMonth: string) => {
  const [year = 0, number = 0] = drawnMonth.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  const first = (each: string): Date => new Date(`${each}-01T00:00:00Z`);
  const events = await eventsOfActs(work, agency, { acts: ['close-case'], from: first(drawnMonth), to: first(next) });
  return events.filter(({ phase }) => phase === 'completed');
};

/** The root of the log, from the text of a signed checkpoint: what stands before its signatures. */
const rootOfNote = (note: string): string => {
  const checkpoint = parseCheckpoint(note.slice(0, note.indexOf('\n\n') + 1));
  if (checkpoint === undefined) throw new Error('the checkpoint issued just now cannot be read; run "holdpoint fsck"');
  return Buffer.from(checkpoint.root).toString('base64');
};

const drawingView = (one: KeptDrawing): DrawingView => {
  const at = instantOf(one.drawnAt);
  const again = drawSample(one);
  return {
    id: one.id,
    month: one.month,
    seed: one.seed,
    size: one.size,
    from: one.from,
    drawn: one.drawn,
    checkpoint: one.checkpoint,
    root: one.root,
    drawnBy: one.drawnBy,
    drawnAt: at === undefined ? '' : formatInstant(at),
    isSameAgain: again.length === one.drawn.length && again.every((each, index) => each === one.drawn[index]),
  };
};
