export { Store, type Work } from './access/store.ts';
export {
  ADOPTIONS,
  CASES,
  ChangedMeanwhile,
  CUSTODIES,
  DOCUMENTS,
  Repository,
  STANDING_DISCLOSURES,
  type Versioned,
} from './aggregate/repository.ts';
export { type ReferenceKind, refer, referredTo } from './aggregate/references.ts';
export {
  type CommandDone,
  type CommandRequest,
  type CommandResponse,
  KeyReused,
  perform,
  type Performed,
} from './command/perform.ts';
export { type Appended, appendEvents } from './ledger/append-events.ts';
export { issueCheckpoint, nodeReader } from './ledger/issue-checkpoint.ts';
export { checkpointsOf, storedLog } from './ledger/stored-log.ts';
export { migrate, migrations } from './schema/migrate.ts';
export { fingerprints } from './secret/fingerprint.ts';
export { type KeyRing, newKeyLine, parseKeyRing, seal, type Sealed, unseal } from './secret/key-ring.ts';
export { type PrivateServer, startPrivateServer } from './server/private-server.ts';
export { type PackagedVersion, programFolder } from './server/program-folder.ts';
