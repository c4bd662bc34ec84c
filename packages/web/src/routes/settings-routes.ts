import { z } from 'zod';
import { changeSetting, POLICY_SOURCE, recordFact, type SettingChange, standingOf } from '@holdpoint/desk';
import type { DeskEvent, LocalPolicy, Context } from '@holdpoint/desk';
import { ACTIONS, formatInstant } from '@holdpoint/engine';
import { CASES, LEGAL_HOLDS, SETTINGS, type Work } from '@holdpoint/store';
import { reloadAgency, settingsId } from '../agency/reload-agency.ts';
import type { Service } from '../service/service.ts';
import { text } from './bodies.ts';
import { agencyOf, command, saved } from './commands.ts';
import { recordReading, requireRole, warned } from './reading.ts';
import { addCommand, addReading, type App } from './route.ts';

const LONGEST_INSTRUCTION = 20_000;
const day = z.strictObject({ day: z.string().max(10), name: text });
const settingBody = z.discriminatedUnion('setting', [
  z.strictObject({
    setting: z.literal('directory'),
    value: z.array(z.strictObject({ id: text, number: z.string().trim().max(40) })).max(200),
  }),
  z.strictObject({ setting: z.literal('retentionYears'), value: z.number() }),
  z.strictObject({
    setting: z.literal('holidays'),
    value: z.strictObject({
      from: z.number().int().min(1970).max(2200),
      through: z.number().int().min(1970).max(2200),
      days: z.array(day).max(400),
    }),
  }),
  z.strictObject({
    setting: z.literal('localPolicy'),
    value: z.partialRecord(z.enum(ACTIONS), z.enum(['allows', 'forbids'])),
  }),
  z.strictObject({ setting: z.literal('paperInstruction'), value: z.string().trim().min(1).max(LONGEST_INSTRUCTION) }),
]);

export const settingsSchema = z.object({
  warning: z.string().optional(),
  directory: z.array(z.object({ id: z.string(), number: z.string() })).readonly(),
  retentionYears: z.number(),
  holidays: z
    .object({
      from: z.number(),
      through: z.number(),
      days: z.array(z.object({ day: z.string(), name: z.string() })).readonly(),
    })
    .nullable(),
  localPolicy: z.record(z.string(), z.string()),
  paperInstruction: z.object({ text: z.string(), adoptedBy: z.string(), at: z.string() }).nullable(),
  /** Settings that were changed at the desk; the others stand as agency.json begins with. */
  changedHere: z.array(z.string()),
});

export const legalHoldsSchema = z.object({
  warning: z.string().optional(),
  items: z.array(
    z.object({
      id: z.string(),
      case: z.string(),
      reason: z.string(),
      since: z.string(),
      ended: z.string().nullable(),
    }),
  ),
});

/** What an agency sets for itself. Each change is an event, and works from its answer on. */
export const addSettingsRoutes = (app: App, service: Service): void => {
  addReading(app, {
    path: '/v1/settings',
    summary: 'What the agency set for itself: directory, policy, paper instruction, holidays, retention',
    response: settingsSchema,
    run: async (request) => {
      const agency = agencyOf(service, request.actor.agency);
      const { directory, retentionYears, settings = {}, paperInstruction } = agency;
      return {
        body: {
          ...warned(agency.isSample),
          directory,
          retentionYears,
          holidays: settings.holidays ?? null,
          localPolicy: { ...settings.localPolicy },
          paperInstruction:
            paperInstruction === undefined ? null : { ...paperInstruction, at: formatInstant(paperInstruction.at) },
          changedHere: Object.keys(settings),
        },
      };
    },
  });
  addCommand(app, {
    path: '/v1/settings',
    summary: 'Change one setting of the agency',
    body: settingBody,
    run: async (request, body) => {
      const answer = await command(service, request, async (work, context, agency) => {
        const before = await SETTINGS.find(work, agency.id, settingsId);
        const change: SettingChange = body;
        const outcome = changeSetting(context, before?.body ?? {}, change);
        const policy = outcome.ok && change.setting === 'localPolicy' ? change.value : undefined;
        const { answer, events } = await saved(outcome, async (settings) => {
          await SETTINGS.save(work, agency.id, settingsId, { version: before?.version ?? 0, body: settings });
          return { status: 200, body: { id: change.setting } };
        });
        const stated = policy === undefined ? [] : await stateInOpenCases(context, work, agency.id, policy);
        return { answer, events: [...events, ...stated] };
      });
      if (answer.status < 400) await reloadAgency(service, request.actor.agency);
      return answer;
    },
  });
  addReading(app, {
    path: '/v1/legal-holds',
    summary: 'The legal holds of the agency, those that stand first',
    response: legalHoldsSchema,
    run: async (request) => {
      requireRole(request, 'read-case');
      const { id, isSample } = agencyOf(service, request.actor.agency);
      const found = await service.store.as(request.actor, async (work) => {
        await recordReading(service, request, work, 'read-case', { view: 'legal holds' });
        return LEGAL_HOLDS.list(work, id, { limit: 1000 });
      });
      const items = found
        .map(({ body }) => ({
          id: body.id,
          case: body.caseId,
          reason: body.reason,
          since: formatInstant(body.since),
          ended: body.ended === undefined ? null : formatInstant(body.ended),
        }))
        .toSorted((a, b) => Number(a.ended !== null) - Number(b.ended !== null) || b.since.localeCompare(a.since));
      return { body: { ...warned(isSample), items } };
    },
  });
};

/** States a changed policy in every open case, so that whatever was decided on the old one is to be decided again. */
const stateInOpenCases = async (
  context: Context,
  work: Work,
  agency: string,
  policy: LocalPolicy,
): Promise<readonly DeskEvent[]> => {
  const events: DeskEvent[] = [];
  // A policy that was taken back says nothing any more, and who knows it may state it in the case again.
  const value = Object.keys(policy).length === 0 ? ({ unknown: 'cannot be had' } as const) : { ...policy };
  for (const { version, body: one } of await CASES.open(work, agency)) {
    if (standingOf(one) === 'handed-over') continue;
    const stated = recordFact(context, one, { fact: 'local policy', value, source: POLICY_SOURCE });
    events.push(...stated.events);
    if (stated.ok) await CASES.save(work, agency, one.id, { version, body: stated.result });
  }
  return events;
};
