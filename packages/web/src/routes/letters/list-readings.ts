import { z } from 'zod';
import { guessMapping } from '../../letters/list-mapping.ts';
import { listRows } from '../../letters/list-rows.ts';
import { droppedOf, readKept } from '../../letters/read-upload.ts';
import { rejectFile } from '../../letters/reject-file.ts';
import { notFound } from '../../problem/problem.ts';
import type { Service } from '../../service/service.ts';
import { requireRole } from '../reading.ts';
import { addReading, type App } from '../route.ts';
import { readLetter } from './letter-of.ts';

const query = z.object({ sheet: z.string().trim().min(1).max(200).optional() });

/** What the list of a letter holds: its columns for the mapping, and the rows that were refused. */
export const addListReadings = (app: App, service: Service): void => {
  addReading(app, {
    path: '/v1/letters/:id/files/:file',
    summary: 'The columns of a list that was uploaded, with a mapping to look over',
    query,
    response: z.looseObject({ id: z.string(), columns: z.array(z.string()), rows: z.number() }),
    run: async (request) => {
      requireRole(request, 'import-letter-list');
      const { sheet } = query.parse(request.query);
      const file = request.params.file ?? '';
      const read = await readLetter(service, request, 'list', (work, _, { id: agency }) =>
        readKept(work, agency, { file, sheet }, service),
      );
      return {
        body: {
          id: file,
          columns: [...read.columns],
          rows: read.rows.length,
          notes: read.notes,
          dropped: droppedOf(read),
          mapping: guessMapping(read.columns),
        },
      };
    },
  });
  addReading(app, {
    path: '/v1/letters/:id/rejects',
    summary: 'The reject file of the list as CSV: each refused row with its place and why; no cell of it is a formula',
    response: z.object({ csv: z.string(), rows: z.number() }),
    run: async (request) => ({
      body: await readLetter(service, request, 'rejects', async (work, { body }, { id: agency }) => {
        if (body.list === undefined) throw notFound('list of the letter');
        const { file, sheet, mapping, read: until } = body.list;
        const read = await readKept(work, agency, { file, sheet }, service);
        const refused = listRows(read.rows, mapping).refused.filter(({ row }) => row <= until);
        return { csv: rejectFile(read, refused), rows: refused.length };
      }),
    }),
  });
};
