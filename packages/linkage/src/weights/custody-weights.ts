import stored from '../../weights/custody-1.json' with { type: 'json' };
import { type Weights, weightsSchema } from './weights.ts';

/**
 * The weights for a list of people against a custody roll, as trained on invented people (see the training note inside, and
 * `npm run linkage:train`). Throws where the file does not hold what a weights file must.
 */
export const custodyWeights = (): Weights => weightsSchema.parse(stored);
