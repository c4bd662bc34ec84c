import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LIST_FIELD_NAMES } from '../../letters/list-mapping.ts';
import { html, type Html } from '../html.ts';
import { errorSummary, postForm, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import { type Imported, importedSchema, type Uploaded, uploadedSchema } from './letter-data.ts';
import { letterPath, type LetterPages } from './page-of-letter.ts';
import { multipartForm } from './multipart-form.ts';
import type { Problem } from '../../problem/problem.ts';

const HIDDEN = { schema: { hide: true } };
const WORDS: Readonly<Record<string, string>> = {
  born: 'birth date',
  number: 'number of the person',
  issued: 'day of the request',
  reference: 'the sender’s number of the request',
};
const uploadSchema = z.looseObject({
  'form-key': z.string(),
  file: z.union([z.instanceof(Buffer), z.string()]).optional(),
  pasted: z.string().default(''),
  sheet: z.string().default(''),
});
const importSchema = z.looseObject({
  'form-key': z.string(),
  file: z.string(),
  sheet: z.string().default(''),
  columns: z.string(),
  step: z.enum(['check', 'take']),
});
const columnsSchema = z.array(z.string());

/** The list of a letter: uploaded or pasted, its columns named, looked over, taken in. */
export const addListPages = (app: FastifyInstance, { context, show }: LetterPages): void => {
  const uploadBody = (request: FastifyRequest, found?: Problem): Html =>
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
      )}`;
  app.get('/letters/:id/list', HIDDEN, async (request, reply) =>
    show(request, reply, 'Take in the list', () => uploadBody(request)),
  );
  app.post('/letters/:id/list', HIDDEN, async (request, reply) => {
    const { file, pasted, sheet, 'form-key': key } = uploadSchema.parse(request.body);
    const bytes = pasted.trim() === '' ? Buffer.from(file ?? '') : Buffer.from(pasted, 'utf8');
    const content = { name: 'the list', content: bytes.toString('base64'), ...(sheet === '' ? {} : { sheet }) };
    const answer = await context.api.post(
      sessionOfRequest(request).actor,
      `/v1/${letterPath(request)}/files`,
      content,
      key,
    );
    if (!answer.ok)
      return sendPage(
        context,
        request,
        reply.code(answer.problem.status),
        'Error: take in the list',
        uploadBody(request, answer.problem),
      );
    const uploaded = uploadedSchema.parse(answer.body);
    return sendPage(context, request, reply, 'Name the columns', mappingBody(request, uploaded, sheet));
  });
  app.post('/letters/:id/list/import', HIDDEN, async (request, reply) => {
    const form = importSchema.parse(request.body);
    const mapping = Object.fromEntries(
      LIST_FIELD_NAMES.flatMap((name) =>
        typeof form[`map ${name}`] === 'string' && form[`map ${name}`] !== ''
          ? [[name, String(form[`map ${name}`])]]
          : [],
      ),
    );
    const { file, sheet, step } = form;
    const body = { file, mapping, dryRun: step === 'check', ...(sheet === '' ? {} : { sheet }) };
    const answer = await context.api.post(
      sessionOfRequest(request).actor,
      `/v1/${letterPath(request)}/imports`,
      body,
      form['form-key'],
    );
    if (!answer.ok) {
      const read = {
        id: file,
        columns: columnsSchema.parse(JSON.parse(form.columns)),
        rows: 0,
        notes: [],
        dropped: [],
        mapping,
      };
      return answer.problem.code === 'mapping-does-not-fit'
        ? sendPage(
            context,
            request,
            reply.code(422),
            'Error: name the columns',
            mappingBody(request, read, sheet, answer.problem),
          )
        : sendProblem(context, request, reply, answer.problem);
    }
    const done = importedSchema.parse(answer.body);
    return sendPage(
      context,
      request,
      reply,
      done.dryRun ? 'Look it over' : 'Taken in',
      importedBody(request, done, form, mapping),
    );
  });
};

const mappingBody = (
  request: FastifyRequest,
  { id, columns, rows, notes, dropped, mapping }: Uploaded,
  sheet: string,
  found?: Problem,
): Html =>
  html`${found === undefined ? '' : errorSummary(found, 'map-name')}
    <h1>Name the columns</h1>
    <p>${rows === 0 ? '' : html`${rows} rows were read. `}Every other column is kept as it came.</p>
    ${[...notes, ...dropped].map((one) => html`<p class="instruction ask">${one}.</p>`)}
    ${postForm(
      sessionOfRequest(request),
      `/${letterPath(request)}/list/import`,
      carried({ file: id, sheet, columns: JSON.stringify(columns) }),
      LIST_FIELD_NAMES.map(
        (name) =>
          html`<p>
            <label for="map-${name.replaceAll(' ', '-')}">Which column is the ${WORDS[name] ?? name}</label
            ><select id="map-${name.replaceAll(' ', '-')}" name="map ${name}">
              <option value="">None</option>
              ${columns.map((column) => html`<option${mapping[name] === column ? html` selected` : ''}>${column}</option>`)}
            </select>
          </p>`,
      ),
      html`<p><button name="step" value="check">Look it over first</button></p>`,
    )}`;

const importedBody = (
  request: FastifyRequest,
  { dryRun, taken, refused, read, total, rejects, isFinished }: Imported,
  { file, sheet, columns }: z.infer<typeof importSchema>,
  mapping: Readonly<Record<string, string>>,
): Html =>
  html`<h1>${dryRun ? 'Look it over' : isFinished ? 'The list is taken in' : 'Some rows are taken in'}</h1>
    <p class="instruction ${refused > 0 ? 'ask' : 'go'}">
      ${dryRun ? `${taken} rows would be taken in, ${refused} refused. Nothing was taken in yet.` : `${read} of ${total} rows read: ${taken} taken in, ${refused} refused.`}
    </p>
    ${
      rejects.length === 0
        ? ''
        : html`<h2>Refused</h2>
            <p>
              They stay in the file as it came. Mend them there and take it in again; rows that were taken in are not
              doubled.
            </p>
            <ul>
              ${rejects.map(({ place, faults }) => html`<li>${place}: ${faults.join('; ')}</li>`)}
            </ul>`
    }
    ${
      isFinished
        ? html`<p><a class="button" href="/${letterPath(request)}">Back to the letter</a></p>`
        : postForm(
            sessionOfRequest(request),
            `/${letterPath(request)}/list/import`,
            carried({
              file,
              sheet,
              columns,
              ...Object.fromEntries(Object.entries(mapping).map(([name, column]) => [`map ${name}`, column])),
            }),
            html`<p>
              <button name="step" value="take">${dryRun ? 'Take it in' : 'Go on'}</button>
              <a href="/${letterPath(request)}/list">Read another file</a>
            </p>`,
          )
    }`;

const carried = (values: Readonly<Record<string, string>>): readonly Html[] =>
  Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
