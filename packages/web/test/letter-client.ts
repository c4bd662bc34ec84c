import { formatInstant } from '@holdpoint/engine';
import { expect } from 'vitest';
import { deskClient } from './desk-client.ts';
import type { TestApi } from './service.ts';

export const LETTER = {
  from: 'Field office',
  channel: 'e-mail',
  sha256: 'ab'.repeat(32),
  questions: ['Will requests be honoured?'],
  claims: [
    {
      number: 5,
      words: 'people released in spite of a request',
      counts: ['released before receipt', 'in custody now'],
    },
  ],
  replyBy: '2027-01-31T17:00-08:00',
  examples: [1],
};
/** A client of the routes of letters. */
export const letterClient = (api: () => TestApi) => {
  const desk = deskClient(api);
  const { post } = desk;
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
  const file = async (id: string, content: string, name = 'list.csv') =>
    post(`/v1/letters/${id}/files`, { name, content: base64(content) });
  const newLetter = async (): Promise<string> => (await post('/v1/letters', LETTER)).body.id;
  const takeIn = async (content: string): Promise<string> => {
    const id = await newLetter();
    const { body } = await file(id, content);
    const taken = await post(`/v1/letters/${id}/imports`, { file: body.id, mapping: body.mapping, dryRun: false });
    expect(taken.status).toBe(200);
    return id;
  };
  const decide = (id: string, row: number, body: object) =>
    post(`/v1/letters/${id}/rows/${row}/decisions`, { reason: 'birth date and picture were compared', ...body });
  /** What the log says about a subject, as an auditor may ask. */
  const eventsOf = async (subject: string): Promise<{ act: string; phase: string; open: object }[]> => {
    const day = formatInstant(api().service.clock.now()).slice(0, 10);
    const asked = { subject, from: day, to: day, reason: 'a question of the tests of this house', limit: 200 };
    return (await post('/v1/audit-queries', asked, { role: 'records-auditor' })).body.items;
  };
  return { ...desk, file, newLetter, takeIn, decide, eventsOf };
};
