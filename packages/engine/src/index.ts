/**
 * The law engine. Reads law written as documents, and says for a case what it requires, permits and forbids, why,
 * and which fact is missing. Pure but for `readPackFolders`.
 */
export { type Finding, formatFinding } from './authoring/finding.ts';
export { parseCsv, parseCsvRecords, parseCsvRows } from './authoring/csv.ts';
export type { Form, FormEdition, FormField, FormRequest, Source } from './authoring/form.ts';
export { type FormsLoaded, loadForms } from './authoring/load-forms.ts';
export type { PackFiles } from './authoring/pack-files.ts';
export { type Answer, ANSWERS, type Grade } from './authoring/provision-schema.ts';
export { type FactSchema } from './facts/fact-schema.ts';
export { formatDay, parseDay, type Day } from './facts/day.ts';
export {
  type Action,
  ACTIONS,
  DESK_ACTIONS,
  isAction,
  MAIN_ACTIONS,
  RIDING_DUTIES,
} from './facts/vocabulary/actions.ts';
export { AGENCIES, type Agency } from './facts/vocabulary/agencies.ts';
export { VOCABULARY } from './facts/vocabulary/vocabulary.ts';
export { caseJsonSchema, lawJsonSchema } from './authoring/json-schema.ts';
export { loadPacks, type PacksLoaded } from './norms/load-packs.ts';
export type { ResolvedPack, WorkedExample } from './norms/resolved-pack.ts';
export { readPackFolders } from './pack-reader/read-folders.ts';
export type {
  ActionAnswer,
  DecidingRule,
  Determination,
  DutyOwed,
  Instruction,
  LayerAnswer,
  MissingFact,
  Reason,
} from './answer/answer.ts';
export { type Account, accountFor, explainAction, explainPlan } from './answer/explain.ts';
export { CaseError, type DecideOptions, Engine, type Law } from './answer/engine.ts';
export { type CaseRead, type CaseText, readCase } from './answer/read-case.ts';
export { checkClosing } from './answer/check-closing.ts';
export { runExamples } from './answer/run-examples.ts';
export { ENGINE_VERSION } from './answer/version.ts';
export { answerOf, type Verdict } from './backends/verdict.ts';
export { type CompiledDecision, compile } from './backends/compiled/compile.ts';
export { type Given, interpret } from './backends/interpret/interpret.ts';
export { makePlan } from './plan/make-plan.ts';
export type { ActionPlan, Plan } from './plan/plan.ts';
export { makeSlice } from './slice/make-slice.ts';
