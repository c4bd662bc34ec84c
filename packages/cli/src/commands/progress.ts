import { milliseconds } from '../clock.ts';

/** Says how far the work is, once a second has passed, and only to a terminal or a log, never to the output. */
export const progress = (total: number | undefined, what = 'rows'): ((done: number) => void) => {
  const start = milliseconds();
  let last = start;
  const of = total === undefined ? '' : ` of ${total.toLocaleString('en-US')}`;
  return (done) => {
    const now = milliseconds();
    if (now - start < 1000 || now - last < 1000) return;
    last = now;
    process.stderr.write(`${done.toLocaleString('en-US')}${of} ${what}\n`);
  };
};
