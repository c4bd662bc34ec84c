/** Why a table cannot be read as a whole: what was found, where, what to do. `isOfAsker`: what was asked for is not there. */
export class TableFault extends Error {
  readonly isOfAsker: boolean;
  constructor(message: string, isOfAsker = false) {
    super(message);
    this.name = 'TableFault';
    this.isOfAsker = isOfAsker;
  }
}
