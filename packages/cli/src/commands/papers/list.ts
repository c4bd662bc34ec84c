import { loadBlanks, loadNotices } from '@holdpoint/papers';
import { EXIT } from '../../exit-codes.ts';

/** `holdpoint papers list`: every notice with the values it asks for, and every blank form. */
export const list = (): number => {
  const notices = loadNotices().notices.map(
    ({ kind, form, title, values }) =>
      `${form}  ${kind}: ${title}\n        values: ${Object.entries(values)
        .map(([name, { kind: of }]) => `${name} (${of})`)
        .join(', ')}`,
  );
  const blanks = loadBlanks().map(({ name, blank }) => `${blank.form}  ${name}: ${blank.title}`);
  process.stdout.write(`Notices\n${notices.join('\n')}\n\nBlank forms\n${blanks.join('\n')}\n`);
  return EXIT.ok;
};
