/** Every table of the schema, each after those it refers to. A test holds it against the database. */
export const BACKUP_TABLES = [
  'log',
  'leaf',
  'node',
  'checkpoint',
  'cosignature',
  'opening',
  'aggregate',
  'history',
  'command',
  'outbox',
  'person',
  'person_word',
  'file',
  'account',
  'reference',
  'draft',
  'field_map',
  'api_key',
  'letter_row',
  'letter_pair',
] as const;

export type BackupTable = (typeof BACKUP_TABLES)[number];

/** The first line of a backup. */
export const BACKUP_FORMAT = 'holdpoint-backup/v1';
