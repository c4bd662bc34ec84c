import type { Context, DetainerCase, Outcome } from '@holdpoint/desk';
import type { Work } from '@holdpoint/store';
import type { z } from 'zod';
import type { Agency, Service } from '../service/service.ts';
import { caseOf, command, keepCase, saved } from './commands.ts';
import { addCommand, type App } from './route.ts';

/** What a change of a case may know beside the case and what was sent. */
export interface Around {
  readonly agency: Agency;
  readonly work: Work;
  readonly params: Readonly<Record<string, string>>;
}

export type ChangeCase = <B extends z.ZodType>(
  path: string,
  summary: string,
  body: B,
  run: (
    context: Context,
    one: DetainerCase,
    body: z.infer<B>,
    around: Around,
  ) => Outcome<DetainerCase> | Promise<Outcome<DetainerCase>>,
) => void;

/** Adds changes of a case, each at its address under the case: the case is read, changed by the desk, and kept. */
export const caseChanges =
  (app: App, service: Service): ChangeCase =>
  (path, summary, body, run) =>
    addCommand(app, {
      path: `/v1/cases/:id/${path}`,
      summary,
      body,
      run: (request, given) =>
        command(service, request, async (work, context, agency) => {
          const { params } = request;
          const { version, body: one } = await caseOf(work, agency.id, params.id ?? '');
          return saved(await run(context, one, given, { agency, work, params }), keepCase(work, agency.id, version));
        }),
    });
