import type { FastifyInstance } from 'fastify';
import { boardSchema, type BoardItem } from '../routes/board-routes.ts';
import { homeOf } from './home-of.ts';
import { html, type Html } from './html.ts';
import { type PageContext, sendPage, sendProblem, sessionOfRequest } from './page-context.ts';
import { actWords, timeWords } from './words.ts';

const REFRESH_SECONDS = 60;

/** The board: everyone with an open request, the least time first. */
export const addBoardPage = (app: FastifyInstance, context: PageContext): void => {
  app.get('/', { schema: { hide: true } }, async (request, reply) =>
    reply.redirect(homeOf(sessionOfRequest(request).actor.role), 303),
  );
  app.get('/board', { schema: { hide: true } }, async (request, reply) => {
    const { search = '' } = request.query as { search?: string };
    const path = search === '' ? '/v1/board' : `/v1/board?search=${encodeURIComponent(search)}`;
    const answer = await context.api.get(sessionOfRequest(request).actor, path);
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    const { items } = boardSchema.parse(answer.body);
    const around = search === '' ? { refreshSeconds: REFRESH_SECONDS } : {};
    return sendPage(context, request, reply, 'Board', boardBody(items, search, context.agency.zone), around);
  });
};

const boardBody = (items: readonly BoardItem[], search: string, zone: string): Html =>
  html`<h1>Board</h1>
    <form method="get" action="/board" role="search">
      <p>
        <label for="search">Find a person by name or booking number</label>
        <input id="search" name="search" value="${search}" autocomplete="off" /> <button>Find</button>
      </p>
      <p class="hint">Every search is on the record.</p>
    </form>
    ${search === '' ? '' : html`<p>${items.length} found. <a href="/board">Back to everyone with an open request</a></p>`}
    <div class="scroll">
      <table>
        <caption>
          ${search === '' ? `Everyone with an open request: ${items.length}` : 'Found'}, by time left
        </caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">What to do</th>
            <th scope="col">Waits for</th>
            <th scope="col">Next time limit</th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            (item) =>
              html`<tr>
                <th scope="row">
                  <a href="/cases/${item.id}">${item.name}</a><br /><span class="hint">${item.bookingNumber}</span>
                </th>
                <td>
                  ${
                    item.standing === 'frozen'
                      ? html`<strong>Claim of citizenship: nothing may rest on the request</strong>`
                      : item.instructions.map(
                          ({ action, words, answer }) =>
                            html`<div>${actWords(action)}: <span class="answer ${answer}">${words}</span></div>`,
                        )
                  }
                </td>
                <td>${item.waitsFor}</td>
                <td>
                  ${item.nextDue === null ? 'none counted' : html`${item.nextDue.what}<br />${timeWords(item.nextDue.at, zone)}${item.nextDue.pressure === 'over' ? html` <strong>overdue</strong>` : ''}`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
