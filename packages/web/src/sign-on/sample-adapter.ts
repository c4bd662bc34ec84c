import type { Adapter, AdapterPayload } from 'oidc-provider';

const SECOND_MS = 1000;

/** Where the made-up provider of a sample keeps its sessions and codes: in this process, until they run out. */
export class SampleAdapter implements Adapter {
  static readonly #kept = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>();
  readonly #kind: string;

  constructor(kind: string) {
    this.#kind = kind;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    for (const [key, { until }] of SampleAdapter.#kept) if (until < now()) SampleAdapter.#kept.delete(key);
    SampleAdapter.#kept.set(this.#key(id), { payload, until: now() + expiresIn * SECOND_MS });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#living(this.#key(id));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#where((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#where((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const kept = SampleAdapter.#kept.get(this.#key(id));
    if (kept !== undefined)
      SampleAdapter.#kept.set(this.#key(id), {
        ...kept,
        payload: { ...kept.payload, consumed: Math.floor(now() / SECOND_MS) },
      });
  }

  async destroy(id: string): Promise<void> {
    SampleAdapter.#kept.delete(this.#key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of SampleAdapter.#kept)
      if (payload.grantId === grantId) SampleAdapter.#kept.delete(key);
  }

  #key(id: string): string {
    return `${this.#kind}:${id}`;
  }

  #living(key: string): AdapterPayload | undefined {
    const kept = SampleAdapter.#kept.get(key);
    return kept === undefined || kept.until < now() ? undefined : kept.payload;
  }

  #where(fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const key of SampleAdapter.#kept.keys()) {
      const payload = key.startsWith(`${this.#kind}:`) ? this.#living(key) : undefined;
      if (payload !== undefined && fits(payload)) return payload;
    }
    return undefined;
  }
}

const now = (): number => performance.timeOrigin + performance.now();
