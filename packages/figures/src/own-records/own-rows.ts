/** What of a desk's own records becomes a row. */
export const OWN_ROWS = ['cases', 'requests', 'given', 'notices'] as const;

export type OwnRows = (typeof OWN_ROWS)[number];
