import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay } from '@holdpoint/engine';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { fileNameOf } from '../../law/file-name.ts';
import { provisionTemplate } from '../../law/provision-template.ts';
import { LAW_FOLDER } from '../../project-root.ts';
import { readArguments } from '../read-arguments.ts';

export const LAW_NEW_HELP = `holdpoint law new CITATION --pack PACK [options]

Begins a provision: writes a document with a comment on each key, named by the citation. It permits nothing. Until its
blanks are filled in, law check names each of them and the pack decides nothing; after that, what it speaks of is
unsettled until its open question is replaced by what the law says.

  --pack PACK       the pack it belongs to, such as us-ca
  --in-force DAY    its first day in force
  --title WORDS     what it is about
  --name NAME       the name of the file, where the citation's own is taken (a later version of the same section)
  --law FOLDER      another folder of packs (default: law)

Examples
  holdpoint law new 'Cal. Gov. Code § 7284.99' --pack us-ca --in-force 2027-01-01 --title 'The report of the year'
  holdpoint law new '8 C.F.R. § 287.8' --pack us
`;

/** `holdpoint law new`. */
export const newProvision = (args: readonly string[]): number => {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments('law new', args, {
    pack: text,
    'in-force': text,
    title: text,
    name: text,
    law: { type: 'string', default: LAW_FOLDER },
  });
  const cite = positionals.join(' ').trim();
  const from = values['in-force'];
  if (cite === '') throw usageError('law new: name the citation; see holdpoint law new --help');
  if (values.pack === undefined) throw usageError(`law new: name the pack with --pack; ${packsIn(values.law)}`);
  if (from !== undefined && parseDay(from) === undefined)
    throw usageError(`law new: --in-force: found "${from}"; write a day as YYYY-MM-DD`);
  const folder = join(values.law, values.pack);
  if (!/^[a-z0-9-]+$/.test(values.pack) || !existsSync(join(folder, 'pack.yaml')))
    throw usageError(`law new: no pack "${values.pack}"; ${packsIn(values.law)}`);
  const name = values.name ?? fileNameOf(cite);
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(name))
    throw usageError(`law new: "${name}" is no name for a file; write one such as gov-7284.6 with --name`);
  write(join(folder, `${name}.yaml`), provisionTemplate({ cite, title: values.title, from }));
  process.stdout.write(
    `${join(folder, `${name}.yaml`)} is begun; fill in its blanks, then: holdpoint law check${values.law === LAW_FOLDER ? '' : ` ${values.law}`}\n`,
  );
  return EXIT.ok;
};

const packsIn = (folder: string): string => {
  try {
    const packs = readdirSync(folder).filter(
      (name) => statSync(join(folder, name)).isDirectory() && existsSync(join(folder, name, 'pack.yaml')),
    );
    return `there are ${packs.join(', ')}`;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`law new: ${folder} cannot be read (${why}); check the path`, EXIT.noInput);
  }
};

/** Never over a file that is there, not even one that another process makes at this moment. */
const write = (path: string, text: string): void => {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw usageError(
        `law new: ${path} is there already; read it with law show, or name a later version with --name, such as ${path.replace(/^.*[\\/]/, '').replace(/\.yaml$/, '')}-from-2027`,
      );
    }
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`law new: ${path} cannot be written (${why}); check the folder`, EXIT.noInput);
  }
};
