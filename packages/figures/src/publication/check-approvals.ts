import type { Publication } from './publication-schema.ts';

/** Whether two different persons approved these very results; otherwise why not, and what to do. */
export const checkApprovals = (
  { approvals }: Publication,
  digest: string,
): { readonly ok: true } | { readonly ok: false; readonly why: string } => {
  const fresh = approvals.filter((one) => one.digest === digest);
  const persons = new Set(fresh.map(({ name }) => fold(name)));
  if (persons.size >= 2) return { ok: true };
  const stale = approvals.length - fresh.length;
  const found =
    persons.size === 0
      ? 'nobody approved these results'
      : `only ${fresh[0]?.name} approved these results${fresh.length > 1 ? ', more than once' : ''}`;
  const others = stale === 0 ? '' : `; ${stale} of the approvals are of other results`;
  return { ok: false, why: `${found}${others}; two different persons must, each with digest: ${digest}` };
};

/** One person may be written in two ways that differ in case, accents and spaces alone. */
const fold = (name: string): string =>
  name.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().toLowerCase().replaceAll(/\s+/g, ' ');
