import type { FastifyInstance } from 'fastify';
import { html } from '../html.ts';
import { table } from '../table.ts';
import type { PageContext } from '../page-context.ts';
import { linesOf, pairOf } from './lines.ts';
import { addSettingPages } from './setting-pages.ts';

/** The directory of senders: the only numbers that are called back. */
export const addSenderPages = (app: FastifyInstance, context: PageContext): void =>
  addSettingPages(app, context, {
    name: 'directory',
    path: '/admin/senders',
    title: 'Directory of senders',
    act: 'change-settings',
    whoElse: 'An administrator changes it.',
    shown: ({ directory }) =>
      html`<p>
          Only these numbers are called back before a request counts: a number from the document itself proves nothing.
        </p>
        ${table(`Offices: ${directory.length}`, directory, [
          ['Office', ({ id }) => id],
          ['Number', ({ number }) => number],
        ])}`,
    intro:
      'Take numbers from the office’s own publication or from somebody you know there, never from a document that came in.',
    fields: [
      {
        name: 'offices',
        label: 'Offices and their numbers',
        kind: 'lines',
        hint: 'One on each line: the office, an equals sign, the number. Example: field-office = +1 555 010 0199',
      },
    ],
    initial: ({ directory }) => ({ offices: directory.map(({ id, number }) => `${id} = ${number}`).join('\n') }),
    value: ({ offices = '' }) =>
      linesOf(offices).map((line) => {
        const [id, number] = pairOf(line, '=');
        return { id, number };
      }),
  });
