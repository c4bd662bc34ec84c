/** How a document came. */
export const CHANNELS = ['paper', 'fax', 'e-mail', 'portal', 'by hand'] as const;
export type Channel = (typeof CHANNELS)[number];
