/**
 * What the identifiers of a pair say. `same`: a confirming identifier is equal and the names do not conflict. The others are
 * equal too, but a name conflict, an unknown name or another identifier that differs stands against it.
 */
export const IDENTIFIER_EVIDENCE = [
  'none',
  'same',
  'names-conflict',
  'name-not-known',
  'identifiers-conflict',
] as const;
export type IdentifierEvidence = (typeof IDENTIFIER_EVIDENCE)[number];
