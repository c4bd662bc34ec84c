import type { FactSchema } from '../facts/fact-schema.ts';
import { checkDocument } from './check-document.ts';
import type { Finding } from './finding.ts';
import { formSchema, type FormText } from './form-schema.ts';
import type { Form, Source } from './form.ts';
import { isFormFile, type PackFiles } from './pack-files.ts';
import { readYaml, type YamlPath, type YamlSource } from './yaml-source.ts';

export interface FormsLoaded {
  readonly forms: readonly Form[];
  readonly findings: readonly Finding[];
}

/** The catalogue of forms of some packs, each kind described once; all faults of all documents are returned together. */
export const loadForms = (schema: FactSchema, folders: readonly PackFiles[]): FormsLoaded => {
  const shape = formSchema(schema);
  const forms: Form[] = [];
  const findings: Finding[] = [];
  for (const { folder, files } of folders) {
    for (const path of Object.keys(files).filter(isFormFile).sort()) {
      const source = readYaml(`${folder}/${path}`, files[path] ?? '');
      const checked = checkDocument(source, shape);
      findings.push(...checked.findings);
      if (checked.value === undefined) continue;
      const form = toForm(folder.slice(folder.lastIndexOf('/') + 1), checked.value);
      findings.push(...faultsOf(source, form, forms));
      forms.push(form);
    }
  }
  return { forms, findings };
};

/** What the schema alone cannot see: a kind described twice, and requests that a form is said to make and not to make. */
const faultsOf = (source: YamlSource, form: Form, earlier: readonly Form[]): Finding[] => {
  const fault = (path: YamlPath, found: string, expected: string, remedy: string): Finding => ({
    code: found.endsWith('twice') ? 'duplicate-id' : 'wrong-value',
    file: source.file,
    ...source.locate(path),
    limb: form.kind,
    found,
    expected,
    remedy,
  });
  const asked = form.asks.map((request) => request.what);
  const said = [...asked, ...form.doesNotAsk.map((request) => request.what), ...form.mayAsk, ...form.notRead];
  const doubled = said.filter((what, index) => said.indexOf(what) !== index);
  const hold = form.asks.findIndex((request) => request.what === 'hold');
  const isTimed = hold < 0 || (form.asks[hold]?.hours !== null && form.asks[hold]?.hoursRun !== null);
  return [
    ...(earlier.some((one) => one.kind === form.kind)
      ? [fault(['kind'], `kind "${form.kind}" twice`, 'one document a kind', 'put both into one document')]
      : []),
    ...doubled.map((what) =>
      fault(
        ['kind'],
        `"${what}" under more than one of asks, does not ask, may ask, not read`,
        'each request once',
        'keep the one that the form bears out',
      ),
    ),
    ...(isTimed
      ? []
      : [
          fault(
            ['asks', hold],
            'a hold without "hours" and "hours run"',
            'for how long the form asks, and how the hours are counted',
            'add both, or write "not read"',
          ),
        ]),
  ];
};

const toForm = (pack: string, text: FormText): Form => {
  const from = ({ read = text.read }: { read?: FormText['read'] | undefined }): Source => ({
    source: read.source,
    readOn: read.on,
    grade: read.grade,
  });
  const { editions, asks, boxes, fields } = text;
  const issued = text['issued by'];
  const effect = text['takes effect'];
  return {
    kind: text.kind,
    pack,
    title: text.title,
    nature: text.nature,
    ofAJudge: text['of a judge'],
    is: text['what it is'],
    isNot: text['what it is not'],
    issuedBy: { says: issued.says, ...from(issued) },
    editions: editions.map((one) => ({
      edition: one.edition,
      from: one.from,
      mandatoryFrom: one['mandatory from'] ?? null,
      to: one.to,
      says: one.says ?? null,
      ...from(one),
    })),
    asks: asks.map((one) => ({
      what: one.what,
      says: one.says,
      hours: one.hours ?? null,
      hoursRun: one['hours run'] ?? null,
      ...from(one),
    })),
    doesNotAsk: text['does not ask'].map((one) => ({ what: one.what, says: one.says, ...from(one) })),
    mayAsk: text['may ask'],
    notRead: text['not read'],
    takesEffect: effect === undefined ? null : { only: effect.only, says: effect.says, ...from(effect) },
    boxes: boxes.map((one) => ({ box: one.box, says: one.says, grounds: one.grounds, ...from(one) })),
    fields: fields.map((one) => ({
      field: one.field,
      for: one.for,
      filledBy: one['filled by'],
      act: one.act ?? null,
      ...from(one),
    })),
    ...from(text),
  };
};
