export { type ApiKeyRow, apiKeyRows, insertApiKey, revokeApiKey, takeOverApiKeys } from './access/api-key-rows.ts';
export { Store, type Work } from './access/store.ts';
export type { KeptDrawing } from './aggregate/agency-schemas.ts';
export {
  ADOPTED_PACKS,
  ADOPTIONS,
  CASES,
  ChangedMeanwhile,
  CUSTODIES,
  DOCUMENTS,
  DRAWINGS,
  LEGAL_HOLDS,
  LETTERS,
  PROPOSALS,
  Repository,
  SETTINGS,
  STANDING_DISCLOSURES,
  type Versioned,
} from './aggregate/repository.ts';
export { OpenCases } from './aggregate/open-cases.ts';
export { type ReferenceKind, refer, referredTo } from './aggregate/references.ts';
export { backupLines } from './backup/write-backup.ts';
export { NotRestorable, restoreBackup } from './backup/restore-backup.ts';
export {
  ClockSetBack,
  type CommandDone,
  type CommandRequest,
  type CommandResponse,
  KeyReused,
  perform,
  performUnread,
  type Opened,
  type Performed,
  receiptNumber,
} from './command/perform.ts';
export { type Draft, draftOf, draftsOf, endDraft, endDrafts, keepDraft } from './draft/drafts.ts';
export { addFieldMap, fieldMapsOf } from './field-map/field-maps.ts';
export { fileOf, keepFile, keptFiles, type KeptFile } from './file/files.ts';
export { findPersons, type Identifiers, keepPerson, keepPersons, personsOf } from './person/persons.ts';
export { letGo } from './record/let-go.ts';
export { type Appended, appendEvents } from './ledger/append-events.ts';
export { proofOf, proofOfLeaves, type ProofAsked } from './ledger/case-proof.ts';
export { cosignedCheckpoint, keepCosignature, lastWitnessed, newestWitnessed } from './ledger/cosignatures.ts';
export { eventsAbout, type OpenedEvent } from './ledger/events-about.ts';
export { eventsOfActs, MOST_EVENTS, subjectsWithAct } from './ledger/events-of-acts.ts';
export { type IssuedCheckpoint, newestCheckpoint } from './ledger/newest-checkpoint.ts';
export { type EventsAsked, type ListedEvent, listedEventSchema, listEvents } from './ledger/list-events.ts';
export { issueCheckpoint, nodeReader } from './ledger/issue-checkpoint.ts';
export { checkpointsOf, storedLog } from './ledger/stored-log.ts';
export { migrate, migrations } from './schema/migrate.ts';
export type { BoardChanges } from './access/board-changes.ts';
export { type CaseLock, leaveCase, locksOf, takeCase } from './session/case-locks.ts';
export {
  accountOf,
  acknowledgeNotice,
  addAccounts,
  beginSession,
  endSession,
  type Session,
  type SessionLimits,
  sessionOf,
} from './session/sessions.ts';
export {
  accountsOf,
  countFailure,
  endSessionsOf,
  type FailureCounted,
  insertAccount,
  keepAccount,
  type KeptAccount,
} from './session/accounts.ts';
export { fingerprints } from './secret/fingerprint.ts';
export { type KeyRing, newKeyLine, parseKeyRing, seal, type Sealed, unseal } from './secret/key-ring.ts';
export { type PrivateServer, startPrivateServer } from './server/private-server.ts';
export { type PackagedVersion, programFolder } from './server/program-folder.ts';
export { keptPairs, keepPairs, type KeptPair } from './letter/letter-pairs.ts';
export {
  addRows,
  countRows,
  hashOfRow,
  keepRowState,
  keepRowStates,
  type LetterRow,
  rowsOf,
  type RowsAsked,
} from './letter/letter-rows.ts';
export { type RowState, rowStateSchema } from './letter/row-state.ts';
export { disclosedRows, keepDisclosed } from './letter/disclosed-rows.ts';
