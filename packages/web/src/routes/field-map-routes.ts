import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mapForm } from '@holdpoint/desk';
import { hashOf } from '@holdpoint/engine';
import { type FieldMap, fieldMapSchema, loadFieldMaps } from '@holdpoint/papers';
import { addFieldMap, fieldMapsOf } from '@holdpoint/store';
import { formFingerprint } from '../files/form-fingerprint.ts';
import type { Service } from '../service/service.ts';
import { command, saved } from './commands.ts';
import { requireRole } from './reading.ts';
import { addCommand, addReading, type App } from './route.ts';

/** The field maps that the people of the asking agency wrote, the newest of each form. */
export const ownFieldMaps = async (service: Service, request: FastifyRequest): Promise<readonly FieldMap[]> => {
  const { actor } = request;
  const kept = await service.store.as(actor, (work) => fieldMapsOf(work, actor.agency));
  return kept.map(({ body }) => fieldMapSchema.parse(body));
};

/** Which field of which edition of a form means what. */
export const addFieldMapRoutes = (app: App, service: Service): void => {
  addCommand(app, {
    path: '/v1/field-maps',
    summary:
      'Say which field of a fillable form means what; from then on the form is read by it, for a person to confirm',
    body: fieldMapSchema,
    run: (request, map) =>
      command(service, request, async (work, context, { id: agency }) => {
        const form = formFingerprint(map.recognise);
        const { kind, edition } = map;
        return saved(mapForm(context, { form, kind, edition, sha256: hashOf(map) }), async () => {
          const at = service.clock.now();
          await addFieldMap(work, agency, { form, body: map, by: context.actor.user, at });
          return { status: 201, body: { id: form } };
        });
      }),
  });
  addReading(app, {
    path: '/v1/field-maps',
    summary: 'The field maps in use: those that ship and those of the agency',
    response: z.object({ shipped: z.array(z.looseObject({})), own: z.array(z.looseObject({})) }),
    run: async (request) => {
      requireRole(request, 'read-file');
      return { body: { shipped: [...loadFieldMaps()], own: [...(await ownFieldMaps(service, request))] } };
    },
  });
};
