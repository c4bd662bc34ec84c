import process from 'node:process';
import { pagePictures } from '../form/page-pictures.ts';
import { readForm } from '../form/read-form.ts';
import { paperPdf } from './paper-pdf.ts';
import type { PressAnswer, PressOrder } from './press-process.ts';

// Started by `PressProcess`, which sends papers of this package's own making and files of strangers; ends with the
// process that started it.
process.on('message', (order: PressOrder) => {
  const say = (answer: Omit<PressAnswer, 'number'>): void =>
    void process.send?.({ number: order.number, ...answer } satisfies PressAnswer);
  answerTo(order).then(say, (error: unknown) =>
    say({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));

const answerTo = async (order: PressOrder): Promise<Omit<PressAnswer, 'number'>> => {
  if ('paper' in order) return { set: paperPdf(order.paper) };
  if ('scan' in order) return { pictures: await pagePictures(order.scan) };
  return { read: await readForm(order.form, order.maps) };
};
