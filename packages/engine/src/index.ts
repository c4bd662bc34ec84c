/**
 * The law engine. Reads law written as documents, and says for a case what it requires, permits and forbids, why,
 * and which fact is missing. Pure but for `readPackFolders`.
 */
export { type CheckedDocument, checkDocument } from './authoring/check-document.ts';
export { type Finding, formatFinding } from './authoring/finding.ts';
export { type CsvRow, csvSplitter, parseCsv, parseCsvRecords, parseCsvRows } from './authoring/csv.ts';
export type { Form, FormEdition, FormField, FormRequest, Source } from './authoring/form.ts';
export { type FormsLoaded, loadForms } from './authoring/load-forms.ts';
export type { PackFiles } from './authoring/pack-files.ts';
export {
  type Answer,
  ANSWERS,
  type Grade,
  type PackText,
  type ProvisionText,
  type QuestionText,
  type RuleText,
} from './authoring/provision-schema.ts';
// The documents as their authors wrote them, for whoever shows the law to a reader.
export { type CheckedPack, type CheckedProvision, type PackRead, readPack } from './authoring/read-pack.ts';
export { closest } from './facts/closest.ts';
export { describeProblem } from './facts/problem.ts';
export { hashOf } from './norms/canonical.ts';
export type { FactDefinition, FactSchema, ListDefinition } from './facts/fact-schema.ts';
export { anniversary, type Anniversary, type AnniversaryCounts } from './clocks/anniversary.ts';
export { annual, type DayOfYear, readDayOfYear } from './clocks/annual.ts';
export { type Calendar, makeCalendar } from './clocks/calendar.ts';
export { type Clock, type Limit, type MomentName, MOMENT_NAMES } from './clocks/clock.ts';
export {
  type At,
  type Clocked,
  type DueDay,
  type DueInstant,
  isRefused,
  type Refused,
  type Steps,
} from './clocks/clocked.ts';
export type { CourtHolidays } from './clocks/court-holidays.ts';
export { dayCount } from './clocks/day-count.ts';
export { type Due, dueOf, type MissingMoment, type Moments } from './clocks/due-of.ts';
export { federalHolidays } from './clocks/federal-holidays.ts';
export { type HoldEnd, holdLimit, type LimitEnd } from './clocks/hold-limit.ts';
export type { HolidayKept } from './clocks/holidays.ts';
export { hoursExcluding } from './clocks/hours-excluding.ts';
export { hoursFlat } from './clocks/hours-flat.ts';
export { formatInstant, type Instant, instantOf, parseInstant } from './clocks/instant.ts';
export { LEFT_OUT, type LeftOut, type LeftOutDay } from './clocks/left-out.ts';
export { openDayFrom } from './clocks/open-day.ts';
export { type AgencyNumber, type NoNumber, promptly } from './clocks/promptly.ts';
export { tellDay, tellInstant } from './clocks/tell.ts';
export { type LengthBefore, type Window, windowBefore } from './clocks/window-before.ts';
export { instantsOfWall, type WallTime } from './clocks/wall-time.ts';
export { localDayOf, readZone, startOfDay, type Zone } from './clocks/zone.ts';
export { addYears, DAWN, formatDay, parseDay, type Day } from './facts/day.ts';
export {
  type Action,
  ACTIONS,
  DESK_ACTIONS,
  isAction,
  MAIN_ACTIONS,
  RIDING_DUTIES,
} from './facts/vocabulary/actions.ts';
export { actionWords } from './facts/vocabulary/action-words.ts';
export { AGENCIES, type Agency } from './facts/vocabulary/agencies.ts';
export { VOCABULARY } from './facts/vocabulary/vocabulary.ts';
export { caseJsonSchema, lawJsonSchema } from './authoring/json-schema.ts';
export type { Norm } from './norms/norm.ts';
export { loadPacks, type PacksLoaded } from './norms/load-packs.ts';
export type { ProvisionHead, ResolvedPack, WorkedExample } from './norms/resolved-pack.ts';
export { readYaml, type YamlPath, type YamlSource } from './authoring/yaml-source.ts';
export { readPackFolders } from './pack-reader/read-folders.ts';
export { stackFolders } from './pack-reader/stack-folders.ts';
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
export { type BriefAnswer, decideBriefly } from './answer/decide.ts';
export type { Outline } from './answer/outline.ts';
export { CaseError, type DecideOptions, Engine, type Law } from './answer/engine.ts';
export { type CaseRead, type CaseText, readCase } from './answer/read-case.ts';
export { checkClosing } from './answer/check-closing.ts';
export { runExamples } from './answer/run-examples.ts';
export { ENGINE_VERSION } from './answer/version.ts';
export { answerOf, type Verdict } from './backends/verdict.ts';
export { type CompiledDecision, compile } from './backends/compiled/compile.ts';
export { type Given, interpret } from './backends/interpret/interpret.ts';
export { IMPOSSIBLE } from './backends/bdd/axioms.ts';
export { TooLarge } from './backends/bdd/diagram.ts';
export { checkPacks } from './exact/check/check-packs.ts';
export { checkStack } from './exact/check/check-stack.ts';
export { type Judgement, judgeNorms } from './exact/check/judge-norms.ts';
export { type LayerPair, layerPairs } from './exact/check/layer-pairs.ts';
export { daysToTry, lawsOf } from './exact/check/law-spans.ts';
export {
  answerUnder,
  compareLaws,
  type LawComparison,
  type LawRead,
  type TableDifference,
} from './exact/compare-laws.ts';
export { type Difference, differenceOf } from './exact/difference.ts';
export {
  type ActStanding,
  answerQuestion,
  beginInterview,
  type Interview,
  type InterviewStep,
  type InterviewSubject,
  nextStep,
} from './exact/interview/interview.ts';
export type { InterviewAnswer, Option, Question } from './exact/interview/question.ts';
export { type NeededFact, type Needs, needs } from './exact/needs.ts';
export { type Exact, type ExactAnswer, exactAnswers, withNeeds } from './exact/exact-answers.ts';
export { timeline, type TimelineRequest, type TimelineSpan } from './exact/timeline.ts';
export { type Change } from './exact/changes.ts';
export { type Reversal, wouldChange } from './exact/would-change.ts';
export type { Expression } from './norms/expression.ts';
export { writeFacts } from './facts/write-facts.ts';
export { makePlan } from './plan/make-plan.ts';
export type { ActionPlan, Plan } from './plan/plan.ts';
export { makeSlice, stackOf } from './slice/make-slice.ts';
