/**
 * Finds records that may be of one person, and says why. Pure: text in, pairs out. It knows nothing of detainers and decides
 * nothing: a person does.
 */
export { type Band, bandOf, type ReviewReason, type Thresholds } from './band/band.ts';
export { IdentifierProof } from './band/identifier-proof.ts';
export type { BlockingRule, KeyPart } from './blocking/blocking-rule.ts';
export type { RuleCount } from './blocking/candidates.ts';
export { type Explanation, explainPair, type Step } from './explanation/explain-pair.ts';
export { type LinkedPair, LinkedPairs } from './linking/linked-pairs.ts';
export { Linker } from './linking/linker.ts';
export type { IdentifierEvidence } from './linking/pair-evidence.ts';
export { type FieldScore, PairScorer } from './linking/pair-scorer.ts';
export { nameWords } from './name/name-words.ts';
export { FIELD_KINDS, type Field, type FieldKind, type LinkageRecord } from './table/field.ts';
export { Lexicon } from './table/lexicon.ts';
export { RecordTable } from './table/record-table.ts';
export { editDistance } from './text/edit-distance.ts';
export { fold } from './text/fold.ts';
export { jaroWinkler } from './text/jaro-winkler.ts';
export { soundKey } from './text/sound-key.ts';
export { estimate, type Shares } from './weights/expectation-maximisation.ts';
export { custodyWeights } from './weights/custody-weights.ts';
export type { CountedPattern } from './weights/patterns.ts';
export { seeded } from './weights/seeded.ts';
export { train, type Training } from './weights/train.ts';
export { type Weights, weightsSchema } from './weights/weights.ts';
