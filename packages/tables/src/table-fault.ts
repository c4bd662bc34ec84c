import { UnreadableFile } from '@holdpoint/sheets';

/** Why a table cannot be read as a whole. `isOfAsker`: what was asked for, such as a sheet by its name, is not there. */
export class TableFault extends UnreadableFile {
  readonly isOfAsker: boolean;
  constructor(message: string, isOfAsker = false) {
    super(message);
    this.name = 'TableFault';
    this.isOfAsker = isOfAsker;
  }
}
