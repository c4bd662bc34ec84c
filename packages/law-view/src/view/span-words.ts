/** When something is in force, in words; the last day is excluded as in the documents. */
export const spanWords = ({ from, to }: { readonly from: string; readonly to: string | null }): string =>
  to === null ? `In force since ${from}` : `In force from ${from} until the day before ${to}`;
