import { join } from 'node:path';
import { type Register, readRegister } from '@holdpoint/figures';

const FOLDER = join(import.meta.dirname, '../../../figures');

/** The project's definitions that need this source alone, without the totals of others, which are other files. */
export const registerOf = (source: string): Register => {
  const register = readRegister(FOLDER);
  if (register.findings.length > 0) throw new Error('the register has findings; run holdpoint figures check');
  return {
    ...register,
    figures: register.figures
      .filter(({ value }) => value.sources.every((name) => name === source))
      .map((one) => ({ ...one, value: { ...one.value, official: [] } })),
  };
};
