import { bookCustody, checkSender, receiveDocument, recordGround } from '@holdpoint/desk';
import { CUSTODIES, DOCUMENTS, type Work } from '@holdpoint/store';
import { notFound } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { callBackBody, custodyBody, documentBody, entered, groundBody } from './bodies.ts';
import { command, saved } from './commands.ts';
import { keepCustody } from './keep-custody.ts';
import { addCommand, type App } from './route.ts';

/** Documents as they come, and custody as the jail system tells it. */
export const addDocumentRoutes = (app: App, service: Service): void => {
  addCommand(app, {
    path: '/v1/documents',
    summary: 'Receive a document: sealed, checked against its form, given a receipt number',
    body: documentBody,
    run: (request, body) =>
      command(service, request, async (work, context) => {
        const { agency } = context.actor;
        const receiptNumber = await nextReceipt(work, agency);
        const outcome = receiveDocument(context, { ...entered(body), receiptNumber }, service.forms);
        return saved(outcome, async (document) => {
          await DOCUMENTS.save(work, agency, document.id, { version: 0, body: document });
          return { status: 201, body: { id: document.id, receiptNumber, findings: document.findings } };
        });
      }),
  });
  addCommand(app, {
    path: '/v1/documents/:id/sender-checks',
    summary: 'Record a call back to the sender, by a number of the agency’s own directory',
    body: callBackBody,
    run: (request, body) =>
      command(service, request, async (work, context, { id: agency, directory }) => {
        const found = await DOCUMENTS.find(work, agency, request.params.id ?? '');
        if (found === undefined) throw notFound('document');
        return saved(checkSender(context, found.body, entered(body), directory), async (next) => {
          await DOCUMENTS.save(work, agency, next.id, { version: found.version, body: next });
          return { status: 200, body: { id: next.id, sender: next.sender.state } };
        });
      }),
  });
  addCommand(app, {
    path: '/v1/custodies',
    summary: 'Book a person into custody; says whether a claim of citizenship must be raised at once',
    body: custodyBody,
    run: (request, body) =>
      command(service, request, async (work, context) =>
        saved(bookCustody(context, entered(body)), async ({ custody, promptsClaim }) => {
          await CUSTODIES.save(work, context.actor.agency, custody.id, { version: 0, body: custody });
          return { status: 201, body: { id: custody.id, promptsClaim } };
        }),
      ),
  });
  addCommand(app, {
    path: '/v1/custodies/:id/grounds',
    summary:
      'Record that a ground of custody came or ended, or that the person would be free to go but for the request',
    body: groundBody,
    run: (request, body) =>
      command(service, request, async (work, context, { id: agency }) => {
        const found = await CUSTODIES.find(work, agency, request.params.id ?? '');
        if (found === undefined) throw notFound('custody');
        return saved(recordGround(context, found.body, entered(body)), async (next) => {
          const version = await keepCustody(work, agency, next);
          return { status: 200, body: { id: next.id, version } };
        });
      }),
  });
};

/** Receipt numbers are counted by agency; the lock of the command keeps two from getting the same. */
export const nextReceipt = async (work: Work, agency: string): Promise<string> => {
  const { count } = await work
    .selectFrom('aggregate')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('agency', '=', agency)
    .where('kind', '=', 'document')
    .executeTakeFirstOrThrow();
  return `R-${String(Number(count) + 1).padStart(7, '0')}`;
};
