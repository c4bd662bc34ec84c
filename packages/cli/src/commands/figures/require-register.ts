import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { closest, formatFinding } from '@holdpoint/engine';
import { type Register, readRegister } from '@holdpoint/figures';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { PROJECT_ROOT } from '../../project-root.ts';

/** The folder of definitions, codebooks and claims: one that is named, else that of the project. */
const registerFolder = (named: string | undefined): string => named ?? join(PROJECT_ROOT, 'figures');

/** The register, whatever is wrong with its documents; a folder that is none ends the command. */
export const openRegister = (named: string | undefined): Register => {
  const folder = registerFolder(named);
  if (!existsSync(folder)) {
    throw new CommandError(`${folder}: no such folder; name one that holds figure definitions`, EXIT.noInput);
  }
  const register = readRegister(folder);
  if (register.figures.length > 0 || register.findings.length > 0) return register;
  throw new CommandError(
    `${folder}: holds no figure; expected folders of definitions beside codebooks and claims`,
    EXIT.noInput,
  );
};

/** The register, or an end of the command that names every fault in it. */
export const requireRegister = (named: string | undefined): Register => {
  const register = openRegister(named);
  if (register.findings.length === 0) return register;
  throw new CommandError(register.findings.map(formatFinding).join('\n'), EXIT.lawFault);
};

/** The names that are figures; another ends the command. */
export const figureNames = (register: Register, names: readonly string[]): readonly string[] | undefined => {
  const known = register.figures.map(({ value }) => value.figure);
  const strange = names.find((name) => !known.includes(name));
  if (strange === undefined) return names.length === 0 ? undefined : names;
  const near = closest(strange, known);
  throw usageError(
    `figures: no figure "${strange}"; ${near === undefined ? `there are ${known.join(', ')}` : `do you mean ${near}?`}`,
  );
};
