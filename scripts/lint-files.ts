import { HOUSE_RULES } from './house-rules/house-rules.ts';
import { sourceFiles } from './house-rules/source-files.ts';

const files = sourceFiles(process.cwd());
const breaches = files.flatMap((file) =>
  HOUSE_RULES.flatMap((rule) => rule(file)).map(({ line, says }) => `${file.path}:${line}: ${says}`),
);
for (const breach of breaches) process.stderr.write(`${breach}\n`);
if (files.length === 0) process.stderr.write('no source files found: run this from the root of the clone\n');
process.exitCode = breaches.length === 0 && files.length > 0 ? 0 : 1;
