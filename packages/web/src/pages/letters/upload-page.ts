import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Problem } from '../../problem/problem.ts';
import { html, type Html } from '../html.ts';
import { errorSummary, postForm, sendPage, sessionOfRequest } from '../page-context.ts';
import { uploadedSchema } from './letter-data.ts';
import { listQuery } from './list-query.ts';
import { multipartForm } from './multipart-form.ts';
import { HIDDEN, letterPath, type LetterPages } from './page-of-letter.ts';

const sentSchema = z.looseObject({
  'form-key': z.string(),
  file: z.union([z.instanceof(Buffer), z.string()]).optional(),
  pasted: z.string().default(''),
  sheet: z.string().trim().default(''),
});

/** The list of a letter comes in as a file, or as cells copied from a spreadsheet. */
export const addUploadPage = (app: FastifyInstance, { context, show }: LetterPages): void => {
  app.get('/letters/:id/list', HIDDEN, async (request, reply) =>
    show(request, reply, 'Take in the list', () => body(request)),
  );
  app.post('/letters/:id/list', HIDDEN, async (request, reply) => {
    const { file, pasted, sheet, 'form-key': key } = sentSchema.parse(request.body);
    const bytes = pasted.trim() === '' ? Buffer.from(file ?? '') : Buffer.from(pasted, 'utf8');
    const content = { name: 'the list', content: bytes.toString('base64'), ...(sheet === '' ? {} : { sheet }) };
    const { actor } = sessionOfRequest(request);
    const answer = await context.api.post(actor, `/v1/${letterPath(request)}/files`, content, key);
    if (!answer.ok) {
      const { status } = answer.problem;
      return sendPage(context, request, reply.code(status), 'Error: take in the list', body(request, answer.problem));
    }
    const { id } = uploadedSchema.parse(answer.body);
    return reply.redirect(`/${letterPath(request)}/list/map?${listQuery({ file: id, sheet })}`, 303);
  });
};

const body = (request: FastifyRequest, found?: Problem): Html =>
  html`${found === undefined ? '' : errorSummary(found, 'file')}
    <h1>Take in the list</h1>
    <p>
      CSV, Excel (.xlsx), a PDF that prints a table, or cells copied from a spreadsheet. The file is kept as it came.
    </p>
    ${multipartForm(
      postForm(
        sessionOfRequest(request),
        `/${letterPath(request)}/list`,
        html`<p><label for="file">File</label><input id="file" name="file" type="file" /></p>
          <p>
            <label for="pasted">Or paste the cells here, with their headings</label
            ><textarea id="pasted" name="pasted" rows="6"></textarea>
          </p>
          <p>
            <label for="sheet">Sheet of the workbook (if not the first)</label
            ><input id="sheet" name="sheet" autocomplete="off" />
          </p>
          <p><button>Read it</button></p>`,
      ),
    )}
    <p><a href="/${letterPath(request)}">Back to the letter</a></p>`;
