import { z } from 'zod';
import { formatInstant } from '@holdpoint/engine';
import { CUSTODIES, findPersons, personsOf } from '@holdpoint/store';
import type { Service } from '../service/service.ts';
import { agencyOf } from './commands.ts';
import { recordReading, requireRole } from './reading.ts';
import { type App, PROBLEMS } from './route.ts';

const MOST_TEXTS = 12;
const MOST_FOUND = 20;
const body = z.strictObject({ texts: z.array(z.string().max(200)).min(1).max(MOST_TEXTS) });

/** People in custody who fit some words, as a person at the desk compares them. */
export const custodiesFoundSchema = z.object({
  items: z.array(
    z.object({
      custody: z.string(),
      name: z.string(),
      details: z.array(z.object({ what: z.string(), value: z.string() })),
      bookedAt: z.string(),
      /** Which of the texts fit, by their place in the request. */
      fits: z.array(z.number()),
    }),
  ),
  /** Whether more people fit than are told. */
  isCut: z.boolean(),
});

/** Who is in custody and fits some words; a person decides who is meant. What is searched for stands in no address. */
export const addCustodyRoutes = (app: App, service: Service): void => {
  app.route({
    method: 'POST',
    url: '/v1/custody-searches',
    schema: {
      summary:
        'People in custody whose identifiers hold every word of one of the texts, those whom most texts fit first; a search is an event',
      body,
      response: { 200: custodiesFoundSchema, ...PROBLEMS } as Record<number, z.ZodType>,
    },
    handler: async (request, reply) => {
      requireRole(request, 'read-case');
      const { id } = agencyOf(service, request.actor.agency);
      const { texts } = body.parse(request.body);
      const { found, people, custodies } = await service.store.as(request.actor, async (work) => {
        await recordReading(service, request, work, 'read-case', { search: 'custody' });
        const fitting = [];
        for (const text of texts) fitting.push(new Set(await findPersons(work, id, text, service.keys)));
        const all = [...new Set(fitting.flatMap((some) => [...some]))];
        return {
          found: fitting,
          people: await personsOf(work, id, all, service.keys),
          custodies: await CUSTODIES.standing(work, id, all),
        };
      });
      const items = custodies.map(({ body: { id: custody, person, bookedAt } }) => {
        const { name = 'name not kept', ...rest } = people.get(person) ?? {};
        return {
          custody,
          name,
          details: Object.entries(rest).map(([what, value]) => ({ what, value })),
          bookedAt: formatInstant(bookedAt),
          fits: found.flatMap((some, at) => (some.has(person) ? [at] : [])),
        };
      });
      const best = items.toSorted((a, b) => b.fits.length - a.fits.length || a.name.localeCompare(b.name));
      return reply.send({ items: best.slice(0, MOST_FOUND), isCut: best.length > MOST_FOUND });
    },
  });
};
