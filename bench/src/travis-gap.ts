// npm run gap:travis — Travis County's own file beside the federal extract of the same days: the gap by category.
import { recordsFolder } from '@holdpoint/cli';
import { reportFrom } from './travis-gap/read-records.ts';

const { lines, leftOut } = reportFrom(recordsFolder(process.env));
for (const says of leftOut) process.stderr.write(`${says}\n`);
if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
