import type { FastifyInstance } from 'fastify';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { timeWords } from '../words.ts';
import { addSettingPages } from './setting-pages.ts';

/** The standing paper instruction: what people do when the software cannot be used. */
export const addPaperPages = (app: FastifyInstance, context: PageContext): void =>
  addSettingPages(app, context, {
    name: 'paperInstruction',
    path: '/admin/paper-instruction',
    title: 'Standing paper instruction',
    act: 'adopt-paper-instruction',
    whoElse: 'Counsel adopts it.',
    shown: ({ paperInstruction }, zone) =>
      paperInstruction === null
        ? html`<p class="instruction stop">
            None is adopted. When the software cannot be used, nobody has it in writing what to do. Counsel adopts one;
            print it and keep it at the desk.
          </p>`
        : html`<p>
              Followed whenever the software cannot be used. Print this page and keep it at the desk. Adopted by
              ${paperInstruction.adoptedBy}, ${timeWords(paperInstruction.at, zone)}.
            </p>
            <div class="instruction told">${paperInstruction.text}</div>`,
    intro:
      'Write for a clerk at night: what may be done without asking, what may not, and whom to call at which number.',
    fields: [{ name: 'text', label: 'The instruction', kind: 'lines' }],
    initial: ({ paperInstruction }) => ({ text: paperInstruction?.text ?? '' }),
    value: ({ text = '' }) => text,
  });
