import { z } from 'zod';
import { formatInstant } from '@holdpoint/engine';
import { appendEvents, CUSTODIES, findPersons, personsOf } from '@holdpoint/store';
import type { Service } from '../service/service.ts';
import { agencyOf } from './commands.ts';
import { readingEvent, requireRole } from './reading.ts';
import { addReading, type App } from './route.ts';

const query = z.object({ search: z.string().max(200) });

/** Who is in custody and fits some words; a person decides who is meant. */
export const addCustodyRoutes = (app: App, service: Service): void => {
  addReading(app, {
    path: '/v1/custodies',
    summary: 'People in custody whose identifiers hold every word of "search"; a search is an event',
    query,
    response: z.object({
      items: z.array(z.object({ custody: z.string(), name: z.string(), details: z.string(), bookedAt: z.string() })),
    }),
    run: async (request) => {
      requireRole(request, 'read-case');
      const { id } = agencyOf(service, request.actor.agency);
      const { search } = query.parse(request.query);
      const { people, custodies } = await service.store.as(request.actor, async (work) => {
        const event = readingEvent(service, request, 'read-case', { kind: 'agency', id }, { search: 'custody' });
        await appendEvents(work, id, [event], service.keys);
        const found = await findPersons(work, id, search, service.keys);
        return {
          people: await personsOf(work, id, found, service.keys),
          custodies: await CUSTODIES.standing(work, id, found),
        };
      });
      const items = custodies.map(({ body }) => {
        const { name = 'name not kept', ...rest } = people.get(body.person) ?? {};
        const details = Object.entries(rest).map(([what, value]) => `${what} ${value}`);
        return { custody: body.id, name, details: details.join(', '), bookedAt: formatInstant(body.bookedAt) };
      });
      return { body: { items } };
    },
  });
};
