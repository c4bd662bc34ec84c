/** How a case stands. `frozen`: a claim of citizenship is not settled, and nothing may rest on the request meanwhile. */
export const CASE_STANDINGS = ['open', 'frozen', 'released', 'handed-over', 'closed'] as const;

export type CaseStanding = (typeof CASE_STANDINGS)[number];
