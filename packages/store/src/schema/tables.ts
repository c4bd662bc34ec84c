import type { ColumnType, Generated } from 'kysely';

/** The tables as the application role sees them. Counts come as text, since they may pass what a number holds. */
export interface Tables {
  readonly log: {
    agency: string;
    size: ColumnType<string, number, number>;
    documents: ColumnType<string, number | undefined, number>;
  };
  readonly leaf: {
    agency: string;
    index: ColumnType<string, number, never>;
    text: string;
    hash: Buffer;
    entered_at: ColumnType<Date, Date, never>;
  };
  readonly node: { agency: string; level: number; index: ColumnType<string, number, never>; hash: Buffer };
  readonly checkpoint: {
    agency: string;
    size: ColumnType<string, number, never>;
    note: string;
    issued_at: ColumnType<Date, Date, never>;
  };
  readonly opening: {
    agency: string;
    index: ColumnType<string, number, never>;
    name: string;
    sealed: Buffer;
    key_id: string;
  };
  readonly case_lock: { agency: string; case_id: string; user_name: string; taken_at: ColumnType<Date, Date, Date> };
  readonly person: { agency: string; id: string; sealed: Buffer; key_id: string };
  readonly person_word: { agency: string; word: Buffer; person: string };
  readonly file: {
    agency: string;
    sha256: string;
    media_type: string;
    sealed: Buffer;
    key_id: string;
    kept_at: ColumnType<Date, Date, never>;
  };
  readonly account: {
    agency: string;
    subject: string;
    user_name: string;
    role: string;
    disabled_at: Date | null;
    failures: Generated<number>;
    failing_since: Date | null;
    locked_at: Date | null;
    signed_on_at: Date | null;
  };
  readonly api_key: {
    agency: string;
    id: string;
    sha256: string;
    user_name: string;
    role: string;
    issued_at: Date;
    issued_by: string;
    revoked_at: Date | null;
  };
  readonly session: {
    token_hash: Buffer;
    agency: string;
    subject: string;
    form_token: string;
    signed_on_at: Date;
    seen_at: Date;
    notice_at: Date | null;
  };
  readonly draft: {
    agency: string;
    id: string;
    user_name: string;
    sealed: Buffer;
    key_id: string;
    made_at: ColumnType<Date, Date, never>;
    changed_at: Date;
    ends_at: Date;
  };
  readonly field_map: {
    agency: string;
    form: string;
    number: number;
    body: ColumnType<unknown, string, never>;
    made_by: string;
    made_at: ColumnType<Date, Date, never>;
  };
  readonly cosignature: {
    agency: string;
    size: ColumnType<string, number, never>;
    witness: string;
    line: string;
    seen_at: ColumnType<Date, Date, never>;
  };
  readonly aggregate: {
    agency: string;
    kind: string;
    id: string;
    version: number;
    body: ColumnType<unknown, string, string>;
    is_open: ColumnType<boolean, never, never>;
    person: ColumnType<string | null, never, never>;
  };
  readonly reference: {
    agency: string;
    kind: 'booking' | 'open-detainer' | 'case-of-custody';
    value: string;
    target: string;
  };
  readonly letter_row: {
    agency: string;
    letter: string;
    row: number;
    place: string;
    sealed: Buffer;
    key_id: string;
    hash: Buffer;
    state: ColumnType<unknown, string | undefined, string>;
    disclosed: Buffer | null;
    disclosed_key_id: string | null;
  };
  readonly letter_pair: {
    agency: string;
    letter: string;
    row: number;
    custody: string;
    band: 'confirmed' | 'review';
    total: number;
    lines: ColumnType<unknown, string, string>;
  };
  readonly history: { agency: string; kind: string; id: string; version: number; body: unknown; kept_at: Date };
  readonly command: {
    agency: string;
    key: string;
    request_hash: string;
    response: ColumnType<unknown, string, never>;
    made_at: Date;
  };
  readonly outbox: {
    agency: string;
    id: Generated<string>;
    topic: string;
    body: ColumnType<unknown, string, never>;
    made_at: Date;
    sent_at: Date | null;
  };
}
