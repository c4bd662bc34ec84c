import type { ActionPlan, Law } from '@holdpoint/engine';

/** A law whose three layers hold one plan, for plans that come from no pack. */
export const lawOfPlan = (plan: ActionPlan, questionTruths: Readonly<Record<string, number>>): Law => ({
  plan: {
    slice: {
      jurisdiction: 'p',
      lawSpan: { from: 0, to: 1 },
      knownOn: 0,
      layers: (['federal', 'state', 'policy'] as const).map((layer) => ({
        pack: layer,
        title: layer,
        layer,
        norms: [],
        doesNotReach: undefined,
        enjoined: {},
      })),
      tables: [],
      questions: {},
      questionTruths,
      packVersions: [],
      normSetHash: '',
    },
    forAction: () => plan,
  },
  compiled: () => () => 0,
});
