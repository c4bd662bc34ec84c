import { writeBundle } from '@holdpoint/ledger';
import { Press } from '@holdpoint/papers';
import { disclosedRows, proofOf } from '@holdpoint/store';
import { z } from 'zod';
import { replyPaper } from '../../letters/reply-paper.ts';
import { notFound, problem, ProblemError } from '../../problem/problem.ts';
import { SAMPLE_WARNING, type Service } from '../../service/service.ts';
import { agencyOf } from '../commands.ts';
import { readingEvent, recordExport, requireRole } from '../reading.ts';
import { addReading, type App } from '../route.ts';
import { letterOf, readLetter } from './letter-of.ts';

/** The reply on paper, and the proof of all that was done to come to it. */
export const addReplyPapers = (app: App, service: Service): void => {
  const press = new Press();
  app.addHook('onClose', async () => press.close());
  addReading(app, {
    path: '/v1/letters/:id/reply-paper',
    summary: 'The reply as a PDF (base64); marked as a draft until counsel has signed',
    response: z.object({ pdf: z.string() }),
    run: async (request) => {
      const paper = await readLetter(service, request, 'reply', async (work, { body }, agency) => {
        if (body.reply === undefined) throw notFound('reply to the letter');
        const disclosed = await disclosedRows(work, agency.id, body.id, service.keys);
        const mark = agency.isSample ? SAMPLE_WARNING : undefined;
        return replyPaper(body, body.reply, { name: agency.name, zone: agency.zone, mark }, disclosed);
      });
      const set = await press.pdf(paper);
      if (!set.ok) throw new ProblemError(problem(422, set.refusal.code, set.refusal.says, set.refusal.details));
      return { body: { pdf: Buffer.from(set.value).toString('base64') } };
    },
  });
  addReading(app, {
    path: '/v1/letters/:id/bundle',
    summary: 'The proof bundle of a letter, which "holdpoint verify" checks without this service',
    response: z.object({ bundle: z.string(), key: z.string() }),
    run: async (request) => {
      requireRole(request, 'export-proof');
      const { id: agency, signer, isSample } = agencyOf(service, request.actor.agency);
      const bundle = await service.store.as(request.actor, async (work) => {
        const { body: letter } = await letterOf(work, agency, request.params.id);
        const event = readingEvent(service, request, 'export-proof', { kind: 'letter', id: letter.id });
        const size = await recordExport(service, work, agency, [event]);
        // The letter's own events alone: those of a case would tell that the person is in custody here.
        const title = `letter ${letter.id}${isSample ? ' (sample data)' : ''}`;
        const asked = { title, subjects: [letter.id], isOpened: false };
        return proofOf(work, agency, asked, size, service.keys);
      });
      if (bundle === undefined) throw notFound('record of the letter');
      return { body: { bundle: writeBundle(bundle), key: signer.verifierKey } };
    },
  });
};
