import process from 'node:process';
import { paperPdf } from './paper-pdf.ts';
import type { PressAnswer, PressOrder } from './press-process.ts';

// Started by `PressProcess`, which sends papers of this package's own making; ends with the process that started it.
process.on('message', (order: PressOrder) => {
  process.send?.({ number: order.number, ...answer(order) } satisfies PressAnswer);
});
process.on('disconnect', () => process.exit(0));

const answer = ({ paper }: PressOrder): Omit<PressAnswer, 'number'> => {
  try {
    return { result: paperPdf(paper) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
};
