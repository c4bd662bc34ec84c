import type { Clock } from '@holdpoint/desk';
import { Engine, type Form, instantOf, loadForms, readPackFolders, VOCABULARY } from '@holdpoint/engine';
import type { LawTexts } from '@holdpoint/law-view';
import { now } from '../../clock.ts';
import { CommandError, EXIT } from '../../exit-codes.ts';
import { requireLaw } from '../../law/load-law.ts';
import { LAW_FOLDER } from '../../project-root.ts';

/** The law, the forms and the time with which a desk works. */
export const lawOfService = (): {
  readonly engine: Engine;
  readonly forms: readonly Form[];
  readonly clock: Clock;
  readonly lawTexts: () => LawTexts;
} => ({
  engine: new Engine(requireLaw()),
  forms: loadForms(VOCABULARY, readPackFolders(LAW_FOLDER)).forms,
  lawTexts: () => ({ packs: requireLaw({ examples: true }), folders: readPackFolders(LAW_FOLDER) }),
  clock: { now: () => instantOf(now()) ?? noTime() },
});

const noTime = (): never => {
  throw new CommandError('the clock of this machine is not between 1900 and 2200; set it', EXIT.noInput);
};
