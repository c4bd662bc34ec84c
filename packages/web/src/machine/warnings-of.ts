import type { Instant } from '@holdpoint/engine';

/** How a service stands, as far as somebody may have to do something about it. */
export interface ServiceState {
  readonly now: Instant;
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number };
  readonly lastBackup: Instant | undefined;
  readonly clockAheadSeconds: number;
  readonly waitingReleases: number;
  readonly isLawAdopted: boolean;
  readonly witnesses: number;
}

const HOUR_MS = 3_600_000;
const OLDEST_BACKUP_HOURS = 26;
const LEAST_FREE = 0.1;
const CLOCK_SLACK_SECONDS = 2;

/** What must be done, the most pressing first; none where all is well. */
export const warningsOf = (state: ServiceState): readonly string[] => {
  const { now, disk, lastBackup, clockAheadSeconds, waitingReleases, isLawAdopted, witnesses } = state;
  const free = disk.totalBytes === 0 ? 1 : disk.freeBytes / disk.totalBytes;
  const backupHours = lastBackup === undefined ? undefined : Math.floor((now - lastBackup) / HOUR_MS);
  const behind = clockAheadSeconds < 0 ? 'behind' : 'ahead of';
  return [
    ...(waitingReleases > 0
      ? [`${waitingReleases} releases wait to be entered: find out why the record cannot be reached.`]
      : []),
    ...(free < LEAST_FREE
      ? [`The disk has ${Math.round(free * 100)} % left: make room, or the desk stops taking entries.`]
      : []),
    ...(Math.abs(clockAheadSeconds) > CLOCK_SLACK_SECONDS
      ? [`The clock of this machine is ${Math.abs(clockAheadSeconds)} s ${behind} that of the database: set it right.`]
      : []),
    ...(backupHours === undefined
      ? ['There was never a backup of this folder: run "holdpoint backup".']
      : backupHours > OLDEST_BACKUP_HOURS
        ? [`The last backup is ${backupHours} hours old: run "holdpoint backup" and see why it was left out.`]
        : []),
    ...(isLawAdopted
      ? []
      : ['Law in use is not adopted by counsel: nothing can be authorised on it. Counsel adopts it under Law.']),
    ...(witnesses === 0 ? ['Nobody outside cosigns the log: name a witness in agency.json.'] : []),
  ];
};
