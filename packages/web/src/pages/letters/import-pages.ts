import type { FastifyInstance } from 'fastify';
import type { Session } from '@holdpoint/store';
import { z } from 'zod';
import { html, type Html } from '../html.ts';
import { postForm, sendProblem, sessionOfRequest } from '../page-context.ts';
import type { LetterData } from './letter-data.ts';
import { readListQuery } from './list-query.ts';
import { formOf, HIDDEN, letterPath, type LetterPages } from './page-of-letter.ts';

const csvSchema = z.looseObject({ csv: z.string() });

/** A list is taken in, some thousand rows at a time; what was refused comes as a file. */
export const addImportPages = (app: FastifyInstance, { context, show }: LetterPages): void => {
  app.post('/letters/:id/list/import', HIDDEN, async (request, reply) => {
    const { file, sheet, mapping } = readListQuery(request.body);
    const { 'form-key': key } = formOf.parse(request.body);
    const body = { file, mapping, dryRun: false, ...(sheet === '' ? {} : { sheet }) };
    const { actor } = sessionOfRequest(request);
    const answer = await context.api.post(actor, `/v1/${letterPath(request)}/imports`, body, key);
    return answer.ok
      ? reply.redirect(`/${letterPath(request)}/list/taken`, 303)
      : sendProblem(context, request, reply, answer.problem);
  });
  app.get('/letters/:id/list/taken', HIDDEN, async (request, reply) =>
    show(request, reply, 'Taken in', (letter) => takenBody(letter, sessionOfRequest(request))),
  );
  app.get('/letters/:id/rejects.csv', HIDDEN, async (request, reply) => {
    const answer = await context.api.get(sessionOfRequest(request).actor, `/v1/${letterPath(request)}/rejects`);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="refused-rows.csv"')
      .send(csvSchema.parse(answer.body).csv);
  });
};

const takenBody = ({ id, list }: LetterData, session: Session): Html => {
  if (list === undefined)
    return html`<h1>Nothing was taken in yet</h1>
      <p><a href="/letters/${id}/list">Take in the list</a></p>`;
  const { read, total, taken, refused } = list;
  const isFinished = read === total;
  return html`<h1>${isFinished ? 'The list is taken in' : 'Some rows are taken in'}</h1>
    <p class="instruction ${refused > 0 || !isFinished ? 'ask' : 'go'}">
      ${read} of ${total} rows read: ${taken} taken in, ${refused} refused.
    </p>
    <p><progress max="${total}" value="${read}" aria-label="Rows read">${read} of ${total}</progress></p>
    ${isFinished ? '' : goOn({ id, list }, session)}
    ${
      refused === 0
        ? ''
        : html`<p>
            <a href="/letters/${id}/rejects.csv">The refused rows as a file</a>. Mend them in the list and take it in
            again; rows that were taken in are not doubled.
          </p>`
    }
    <p><a class="button" href="/letters/${id}">Back to the letter</a></p>`;
};

/** A button that takes in the next rows, by the mapping with which the list was begun. */
const goOn = ({ id, list }: Pick<LetterData, 'id' | 'list'>, session: Session): Html =>
  list === undefined
    ? html``
    : postForm(
        session,
        `/letters/${id}/list/import`,
        [
          ['file', list.file],
          ['sheet', list.sheet ?? ''],
          ...Object.entries(list.mapping).map(([field, column]) => [`map ${field}`, column]),
        ].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`),
        html`<p><button>Go on</button></p>`,
      );
