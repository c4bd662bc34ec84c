import {
  type Build,
  type BuildOptions,
  buildFigures,
  DefinitionError,
  formatImportFinding,
  ImportError,
  type Register,
} from '@holdpoint/figures';
import { CommandError, EXIT } from '../../exit-codes.ts';
import { plainCase } from '../../law-map/plain-case.ts';
import { requireLaw } from '../../law/load-law.ts';

/** The project's own law, read where a figure asks it. */
const LAW = { packs: () => requireLaw(), plainCase };

/** Builds figures; a file that cannot be read ends the command, and what was left out or found is told. */
export const buildOrEnd = async (register: Register, options: BuildOptions): Promise<Build> => {
  try {
    const build = await buildFigures(register, { law: LAW, ...options });
    for (const finding of build.findings) process.stderr.write(`${formatImportFinding(finding)}\n`);
    for (const { figure, absent } of build.leftOut) {
      process.stderr.write(
        `${figure}: left out, since ${absent.join(', ')} is not in the records folder; docs/how-to/get-the-records.md says where to find it\n`,
      );
    }
    return build;
  } catch (error) {
    if (error instanceof ImportError) throw new CommandError(error.message, EXIT.noInput);
    if (error instanceof DefinitionError) throw new CommandError(error.message, EXIT.lawFault);
    throw error;
  }
};
