import { type Form, formatFinding, loadForms, readPackFolders, VOCABULARY } from '@holdpoint/engine';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { formatForm, formatForms } from '../../output/forms.ts';
import { LAW_FOLDER } from '../../project-root.ts';
import { readArguments } from '../read-arguments.ts';

/** `holdpoint law forms`: the catalogue of forms, or one of them whole. */
export const forms = (args: readonly string[]): number => {
  const { values, positionals } = readArguments('law forms', args, {
    output: { type: 'string', short: 'o', default: 'table' },
  });
  return showForms(positionals.length === 0 ? undefined : positionals.join(' '), values.output);
};

const showForms = (kind: string | undefined, output: string): number => {
  if (output !== 'table' && output !== 'json') throw usageError(`--output: found "${output}"; write table or json`);
  const catalogue = requireForms();
  const chosen = kind === undefined ? catalogue : [formOf(catalogue, kind)];
  const [first] = chosen;
  if (output === 'json') process.stdout.write(`${JSON.stringify(kind === undefined ? chosen : first, undefined, 2)}\n`);
  else process.stdout.write(`${kind === undefined || first === undefined ? formatForms(chosen) : formatForm(first)}\n`);
  return EXIT.ok;
};

const requireForms = (): readonly Form[] => {
  const { forms: catalogue, findings } = loadForms(VOCABULARY, readPackFolders(LAW_FOLDER));
  if (findings.length > 0) throw new CommandError(findings.map(formatFinding).join('\n'), EXIT.lawFault);
  return catalogue;
};

const formOf = (catalogue: readonly Form[], kind: string): Form => {
  const form = catalogue.find((one) => one.kind.toLowerCase() === kind.toLowerCase());
  if (form !== undefined) return form;
  throw usageError(`law forms: no form "${kind}"; there are ${catalogue.map((one) => one.kind).join(', ')}`);
};
