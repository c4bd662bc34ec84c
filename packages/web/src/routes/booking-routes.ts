import { isDeepStrictEqual } from 'node:util';
import { type BookingMessage, importOpenDetainer, upsertBooking } from '@holdpoint/desk';
import { hashOf } from '@holdpoint/engine';
import { z } from 'zod';
import {
  type Identifiers,
  keepPerson,
  CASES,
  CUSTODIES,
  DOCUMENTS,
  fingerprints,
  refer,
  referredTo,
  type Work,
} from '@holdpoint/store';
import { notFound } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { entered } from './bodies.ts';
import { bookingBody, openDetainerBody } from './booking-bodies.ts';
import { bookingHashes, instantIn, messageOf } from './booking-message.ts';
import { bookingView } from './booking-view.ts';
import { agencyOf, command, keepCase, saved } from './commands.ts';
import { type CustodyRead, keepCustody, openCasesOf } from './keep-custody.ts';
import { recordReading, requireRole, warned } from './reading.ts';
import { addCommand, addReading, type App } from './route.ts';

/** How records get in: bookings as the jail's own system tells them, and detainers that were open at the start. */
export const addBookingRoutes = (app: App, service: Service): void => {
  addCommand(app, {
    method: 'PUT',
    path: '/v1/bookings/:number',
    summary:
      'Take in a booking as the jail’s own system tells it, by its booking number; repeated and late messages too',
    body: bookingBody,
    run: (request, body) =>
      command(service, request, async (work, context, { id: agency }) => {
        const number = request.params.number ?? '';
        const standing = await standingOfBooking(work, agency, bookingHashes(service.keys, number));
        const { kept, cases } = standing;
        const known = kept?.body;
        const message = messageOf(service.keys, number, body, known);
        const outcome = upsertBooking(
          context,
          { ...(known === undefined ? {} : { custody: known }), cases: cases.map((one) => one.body) },
          message,
        );
        return saved(outcome, async ({ change, custody, cases: after, promptsClaim, differs }) => {
          for (const [at, { version, body: before }] of cases.entries()) {
            const next = after[at] ?? before;
            if (!isDeepStrictEqual(before, next)) await CASES.save(work, agency, next.id, { version, body: next });
          }
          // The cases follow already: the desk gave each the custody as it now stands.
          const version = await keepCustody(work, agency, custody, { kept, cases: [] });
          // Who the person is stands as the newest message says; an older one is in the log alone.
          if (change !== 'repeated' && change !== 'late')
            await keepPerson(work, agency, custody.person, textsOf(message.identifiers), service.keys);
          if (known === undefined) {
            const [value] = bookingHashes(service.keys, number);
            await refer(work, agency, { kind: 'booking', value, target: custody.id });
          }
          const ids = after.map(({ id }) => id);
          return {
            status: change === 'booked' ? 201 : 200,
            body: { id: custody.id, version, change, promptsClaim, differs, cases: ids },
          };
        });
      }),
  });
  addCommand(app, {
    path: '/v1/open-detainers',
    summary: 'Import a detainer that was open on the day on which the agency starts; its booking must be known',
    body: openDetainerBody,
    run: (request, body) =>
      command(
        service,
        request,
        async (work, context, { id: agency, jurisdiction, kind: agencyKind }, { nextReceipt }) => {
          const { keys } = service;
          const { at, booking, mark, receivedAt, channel, sha256, fields } = entered(body);
          const { kept, cases } = await standingOfBooking(work, agency, bookingHashes(keys, booking));
          const marks = fingerprints(
            keys,
            'open detainer',
            mark ?? hashOf({ booking, receivedAt, kind: fields.kind ?? null }),
          );
          const [knownId] = await referredTo(work, agency, 'open-detainer', marks);
          const known = knownId === undefined ? undefined : await DOCUMENTS.find(work, agency, knownId);
          const prints = fingerprints(keys, 'open detainer row', hashOf({ ...body, at: null }));
          const outcome = importOpenDetainer(
            context,
            {
              ...(at === undefined ? {} : { at }),
              custody: kept?.body,
              cases: cases.map((one) => one.body),
              known: known?.body,
              receivedAt: instantIn(receivedAt),
              channel,
              sha256: sha256 ?? prints[0],
              isHashOfRow: sha256 === undefined,
              fields,
              receiptNumber: known?.body.receiptNumber ?? nextReceipt,
              mark: marks[0],
              fingerprints: prints,
              jurisdiction,
              agencyKind,
            },
            service.forms,
          );
          const done = await saved(outcome, async ({ change, document, case: next, isNewCase }) => {
            const { id, receiptNumber, findings } = document;
            if (next === undefined) return { status: 200, body: { id, change, receiptNumber, findings, case: null } };
            await DOCUMENTS.save(work, agency, id, { version: 0, body: document });
            await refer(work, agency, { kind: 'open-detainer', value: marks[0], target: id });
            const version = cases.find((one) => one.body.id === next.id)?.version ?? 0;
            await keepCase(work, agency, version)(next);
            return { status: 201, body: { id, change, receiptNumber, findings, case: next.id, isNewCase } };
          });
          return outcome.ok && outcome.result.change === 'imported' ? { ...done, receipts: 1 } : done;
        },
      ),
  });
};

/** The reading of one booking: what an administrator of the feed looks up to see whether it came in. */
export const addBookingReading = (app: App, service: Service): void => {
  addReading(app, {
    path: '/v1/bookings/:number',
    summary: 'One booking as it stands here, by the jail’s own number',
    response: z.looseObject({}),
    run: async (request) => {
      requireRole(request, 'read-case');
      const agency = agencyOf(service, request.actor.agency);
      const hashes = bookingHashes(service.keys, request.params.number ?? '');
      const { custody, cases } = await service.store.as(request.actor, async (work) => {
        const found = await standingOfBooking(work, agency.id, hashes);
        if (found.kept === undefined) throw notFound('booking');
        await recordReading(service, request, work, 'read-case', {}, { kind: 'custody', id: found.kept.body.id });
        return { custody: found.kept.body, cases: found.cases };
      });
      return { body: { ...warned(agency.isSample), ...bookingView(custody), cases: cases.map(({ body }) => body.id) } };
    },
  });
};

const textsOf = (identifiers: BookingMessage['identifiers']): Identifiers =>
  Object.fromEntries(Object.entries(identifiers).map(([name, value]) => [name, String(value)]));

const standingOfBooking = async (work: Work, agency: string, hashes: readonly string[]): Promise<CustodyRead> => {
  const [id] = await referredTo(work, agency, 'booking', hashes);
  const kept = id === undefined ? undefined : await CUSTODIES.find(work, agency, id);
  return { kept, cases: kept === undefined ? [] : await openCasesOf(work, agency, kept.body.id) };
};
