import {
  type Context,
  type DetainerCase,
  type LocalPolicy,
  type Outcome,
  POLICY_SOURCE,
  recordFact,
} from '@holdpoint/desk';

/** States the agency's own policy in a case, where counsel has stated one; a refusal before it stays a refusal. */
export const statePolicy = (
  context: Context,
  before: Outcome<DetainerCase>,
  policy: LocalPolicy | undefined,
): Outcome<DetainerCase> => {
  if (!before.ok || policy === undefined) return before;
  const stated = recordFact(context, before.result, {
    fact: 'local policy',
    value: { ...policy },
    source: POLICY_SOURCE,
  });
  return { ...stated, events: [...before.events, ...stated.events] };
};
