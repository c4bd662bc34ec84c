import {
  bookCustody,
  checkSender,
  type ReceivedDocument,
  receiveDocument,
  recordGround,
  reviseDocument,
} from '@holdpoint/desk';
import { CASES, CUSTODIES, DOCUMENTS, keepPerson, type Work } from '@holdpoint/store';
import { notFound } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { callBackBody, custodyBody, documentBody, entered, groundBody, revisionBody } from './bodies.ts';
import { command, saved, unreadCommand } from './commands.ts';
import { keepCustody } from './keep-custody.ts';
import { addCommand, type App } from './route.ts';

/** Documents as they come, and custody as the jail system tells it. */
export const addDocumentRoutes = (app: App, service: Service): void => {
  addCommand(app, {
    path: '/v1/documents',
    summary: 'Receive a document: sealed, checked against its form, given a receipt number',
    body: documentBody,
    run: (request, body) =>
      unreadCommand(service, request, async (context, { nextReceipt: receiptNumber }) => {
        const { agency } = context.actor;
        const outcome = receiveDocument(context, { ...entered(body), receiptNumber }, service.forms);
        const done = await saved(outcome, async ({ id, findings }) => ({
          status: 201,
          body: { id, receiptNumber, findings },
        }));
        if (!outcome.ok) return done;
        return { ...done, receipts: 1, writes: [DOCUMENTS.adding(agency, outcome.result.id, outcome.result)] };
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
          await keepInCases(work, agency, next);
          return { status: 200, body: { id: next.id, sender: next.sender.state } };
        });
      }),
  });
  addCommand(app, {
    path: '/v1/documents/:id/revisions',
    summary: 'Say that another document replaced or cancelled this one, or that it came before',
    body: revisionBody,
    run: (request, body) =>
      command(service, request, async (work, context, { id: agency }) => {
        const found = await DOCUMENTS.find(work, agency, request.params.id ?? '');
        if (found === undefined) throw notFound('document');
        const { other, ...asked } = entered(body);
        const another = await DOCUMENTS.find(work, agency, other);
        return saved(reviseDocument(context, found.body, { ...asked, other: another?.body }), async (next) => {
          await DOCUMENTS.save(work, agency, next.id, { version: found.version, body: next });
          await keepInCases(work, agency, next);
          return { status: 200, body: { id: next.id } };
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
          const { agency } = context.actor;
          await CUSTODIES.save(work, agency, custody.id, { version: 0, body: custody });
          await keepPerson(work, agency, custody.person, body.identifiers, service.keys);
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

/** A case holds its documents as they stand. */
const keepInCases = async (work: Work, agency: string, next: ReceivedDocument): Promise<void> => {
  for (const { version, body: one } of await CASES.listWith(work, agency, next.id)) {
    const documents = one.documents.map((each) => (each.id === next.id ? next : each));
    await CASES.save(work, agency, one.id, { version, body: { ...one, documents } });
  }
};
