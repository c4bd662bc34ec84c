import { type DeskEvent, importList, type Letter } from '@holdpoint/desk';
import { addRows, keepFile, LETTERS } from '@holdpoint/store';
import { z } from 'zod';
import { droppedOf, readKept, readUpload } from '../../letters/read-upload.ts';
import { guessMapping, listMappingSchema, mappingFaults } from '../../letters/list-mapping.ts';
import { listRows } from '../../letters/list-rows.ts';
import { problem, ProblemError } from '../../problem/problem.ts';
import type { Service } from '../../service/service.ts';
import { text } from '../bodies.ts';
import { command, saved } from '../commands.ts';
import { readingEvent, requireRole } from '../reading.ts';
import { addCommand, type App } from '../route.ts';
import { letterOf } from './letter-of.ts';

const MOST_BYTES = 40_000_000;
const ROWS_AT_ONCE = 5000;
const TOLD = 200;
const sheet = z.string().trim().min(1).max(200).optional();
const fileBody = z.strictObject({ name: text, content: z.base64().max(MOST_BYTES), sheet });
const importBody = z.strictObject({
  file: z.string().regex(/^[0-9a-f]{64}$/),
  sheet,
  mapping: listMappingSchema,
  /** Read all of it, take nothing in, and tell what would be refused. */
  dryRun: z.boolean(),
  limit: z.number().int().min(1).max(ROWS_AT_ONCE).default(ROWS_AT_ONCE),
});

/** The list of a letter comes in: the file, then its rows in batches, until all were read. */
export const addLetterLists = (app: App, service: Service): void => {
  addCommand(app, {
    path: '/v1/letters/:id/files',
    summary:
      'Upload the list of a letter (CSV, Excel, PDF table or text); answers its columns and a mapping to look over',
    body: fileBody,
    mostBytes: MOST_BYTES,
    run: (request, { name, content, sheet: wanted }) =>
      command(service, request, async (work, { actor }) => {
        requireRole(request, 'import-letter-list');
        const { body: letter } = await letterOf(work, actor.agency, request.params.id);
        const bytes = Buffer.from(content, 'base64');
        const read = await readUpload(name, bytes, wanted);
        const file = await keepFile(
          work,
          actor.agency,
          { mediaType: 'application/octet-stream', bytes },
          service.keys,
          service.clock.now(),
        );
        const dropped = droppedOf(read);
        const event: DeskEvent = {
          ...readingEvent(service, request, 'import-letter-list', { kind: 'letter', id: letter.id }),
          phase: 'attempted',
          open: { file, rows: read.rows.length, dropped },
        };
        const body = {
          id: file,
          columns: read.columns,
          rows: read.rows.length,
          notes: read.notes,
          dropped,
          mapping: guessMapping(read.columns),
        };
        return { answer: { status: 201, body }, events: [event] };
      }),
  });
  addCommand(app, {
    path: '/v1/letters/:id/imports',
    summary:
      'Take in the next rows of the list by a mapping; asked again it goes on where it stopped; a dry run takes nothing',
    body: importBody,
    run: (request, { file, sheet: wanted, mapping, dryRun, limit }) =>
      command(service, request, async (work, context) => {
        requireRole(request, 'import-letter-list');
        const { agency } = context.actor;
        const found = await letterOf(work, agency, request.params.id);
        const read = await readKept(work, agency, { file, sheet: wanted }, service);
        const faults = mappingFaults(mapping, read.columns);
        if (faults.length > 0)
          throw new ProblemError(
            problem(422, 'mapping-does-not-fit', 'the mapping does not fit the columns of the list', faults),
          );
        const { taken, refused } = listRows(read.rows, mapping);
        const total = read.rows.length;
        const shown = refused.slice(0, TOLD);
        if (dryRun) {
          const body = {
            id: found.body.id,
            dryRun,
            read: total,
            total,
            taken: taken.length,
            refused: refused.length,
            rejects: shown,
            notes: read.notes,
            dropped: droppedOf(read),
            isFinished: false,
          };
          const event = readingEvent(
            service,
            request,
            'import-letter-list',
            { kind: 'letter', id: found.body.id },
            { file, dryRun },
          );
          return { answer: { status: 200, body }, events: [{ ...event, phase: 'attempted' }] };
        }
        const before = standing(found.body, file);
        const until = Math.min(total, before.read + limit);
        const some = taken.filter(({ row }) => row > before.read && row <= until);
        const refusedNow = refused.filter(({ row }) => row > before.read && row <= until);
        const { added, repeated, differs } = await addRows(work, agency, found.body.id, some, service.keys);
        const now = {
          file,
          mapping: Object.fromEntries(Object.entries(mapping)),
          ...(wanted === undefined ? {} : { sheet: wanted }),
          read: until,
          taken: before.taken + added + repeated,
          refused: before.refused + refusedNow.length + differs.length,
          total,
          dropped: droppedOf(read),
        };
        const rejects = [
          ...refusedNow,
          ...differs.map((row) => ({
            row,
            place: `row ${row}`,
            faults: ['another row was taken in under this number; file a letter of its own for another list'],
          })),
        ];
        return saved(importList(context, found.body, now), async (next) => {
          await LETTERS.save(work, agency, next.id, { version: found.version, body: next });
          const body = {
            id: next.id,
            dryRun,
            ...now,
            rejects: rejects.slice(0, TOLD),
            notes: read.notes,
            added,
            repeated,
            isFinished: until === total,
          };
          return { status: 200, body };
        });
      }),
  });
};

/** How far the same file was taken in before; another file begins anew. */
const standing = ({ list }: Letter, file: string) =>
  list?.file === file && list.read < list.total ? list : { read: 0, taken: 0, refused: 0 };
