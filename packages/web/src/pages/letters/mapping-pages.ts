import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LIST_FIELD_NAMES } from '../../letters/list-mapping.ts';
import type { Problem } from '../../problem/problem.ts';
import { html, type Html } from '../html.ts';
import { errorSummary, postForm, sendPage, sendProblem, sessionOfRequest } from '../page-context.ts';
import { type Imported, importedSchema, type Uploaded, uploadedSchema } from './letter-data.ts';
import { listQuery, type ListQuery, readListQuery } from './list-query.ts';
import { HIDDEN, letterPath, type LetterPages } from './page-of-letter.ts';

const WORDS: Readonly<Record<string, string>> = {
  born: 'birth date',
  number: 'number of the person',
  issued: 'day of the request',
  reference: 'the sender’s number of the request',
};
const idOf = (field: string): string => `map-${field.replaceAll(' ', '-')}`;

/** Which column of a list says what; then what would be taken in, before anything is. */
export const addMappingPages = (app: FastifyInstance, { context }: LetterPages): void => {
  const uploaded = (request: FastifyRequest, { file, sheet }: ListQuery) => {
    const path = `/v1/${letterPath(request)}/files/${encodeURIComponent(file)}`;
    const query = sheet === '' ? '' : `?sheet=${encodeURIComponent(sheet)}`;
    return context.api.get(sessionOfRequest(request).actor, `${path}${query}`);
  };
  app.get('/letters/:id/list/map', HIDDEN, async (request, reply) => {
    const asked = readListQuery(request.query);
    const answer = await uploaded(request, asked);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    const read = uploadedSchema.parse(answer.body);
    return sendPage(context, request, reply, 'Name the columns', mappingBody(request, read, asked.sheet));
  });
  app.get('/letters/:id/list/check', HIDDEN, async (request, reply) => {
    const asked = readListQuery(request.query);
    const { actor } = sessionOfRequest(request);
    const { file, sheet, mapping } = asked;
    const dry = { file, mapping, dryRun: true, ...(sheet === '' ? {} : { sheet }) };
    const answer = await context.api.post(actor, `/v1/${letterPath(request)}/imports`, dry, randomUUID());
    if (answer.ok)
      return sendPage(
        context,
        request,
        reply,
        'Look it over',
        checkedBody(request, importedSchema.parse(answer.body), asked),
      );
    const columns = await uploaded(request, asked);
    if (answer.problem.code !== 'mapping-does-not-fit' || !columns.ok)
      return sendProblem(context, request, reply, answer.problem);
    const read = { ...uploadedSchema.parse(columns.body), mapping };
    return sendPage(
      context,
      request,
      reply.code(answer.problem.status),
      'Error: name the columns',
      mappingBody(request, read, sheet, answer.problem),
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
    <p>${rows} rows were read. Every other column is kept as it came.</p>
    ${[...notes, ...dropped].map((one) => html`<p class="instruction ask">${one}.</p>`)}
    <form method="get" action="/${letterPath(request)}/list/check">
      ${carried({ file: id, sheet })}
      ${LIST_FIELD_NAMES.map(
        (field) =>
          html`<p>
            <label for="${idOf(field)}">Which column is the ${WORDS[field] ?? field}</label
            ><select id="${idOf(field)}" name="map ${field}">
              <option value="">None</option>
              ${columns.map((column) => html`<option${mapping[field] === column ? html` selected` : ''}>${column}</option>`)}
            </select>
          </p>`,
      )}
      <p><button>Look it over first</button></p>
    </form>`;

const checkedBody = (
  request: FastifyRequest,
  { taken, refused, rejects }: Imported,
  { file, sheet, mapping }: Required<ListQuery>,
): Html =>
  html`<h1>Look it over</h1>
    <p class="instruction ${refused > 0 ? 'ask' : 'go'}">
      ${taken} rows would be taken in, ${refused} refused. Nothing was taken in yet.
    </p>
    ${
      rejects.length === 0
        ? ''
        : html`<h2>Refused</h2>
            <ul>
              ${rejects.map(({ place, faults }) => html`<li>${place}: ${faults.join('; ')}</li>`)}
            </ul>
            ${refused > rejects.length ? html`<p>And ${refused - rejects.length} more: the reject file will hold all.</p>` : ''}`
    }
    ${postForm(
      sessionOfRequest(request),
      `/${letterPath(request)}/list/import`,
      carried({
        file,
        sheet,
        ...Object.fromEntries(Object.entries(mapping).map(([field, column]) => [`map ${field}`, column])),
      }),
      html`<p><button>Take it in</button></p>`,
    )}
    <p>
      <a href="/${letterPath(request)}/list/map?${listQuery({ file, sheet })}">Name the columns otherwise</a> ·
      <a href="/${letterPath(request)}/list">Read another file</a>
    </p>`;

const carried = (values: Readonly<Record<string, string>>): readonly Html[] =>
  Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
