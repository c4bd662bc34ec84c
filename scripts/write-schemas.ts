// npm run schema — writes law/schema.json and law/case.schema.json from the engine's own vocabulary.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseJsonSchema, lawJsonSchema, VOCABULARY } from '@holdpoint/engine';

const law = join(import.meta.dirname, '..', 'law');
const write = (name: string, schema: object): void =>
  writeFileSync(join(law, name), `${JSON.stringify(schema, null, 1)}\n`);

write('schema.json', lawJsonSchema(VOCABULARY));
write('case.schema.json', caseJsonSchema(VOCABULARY));
