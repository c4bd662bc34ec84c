import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FieldMap } from '../form/field-map.ts';
import type { PagePicture } from '../form/page-pictures.ts';
import type { FormRead } from '../form/read-form.ts';
import type { Result } from '../outcome/result.ts';
import type { Paper } from '../paper/paper.ts';

/** What goes to the process, and what comes back. */
export type PressTask =
  | { readonly paper: Paper }
  | { readonly form: Uint8Array; readonly maps: readonly FieldMap[] }
  | { readonly scan: Uint8Array };
export type PressOrder = PressTask & { readonly number: number };
export interface PressAnswer {
  readonly number: number;
  readonly set?: Result<Uint8Array>;
  readonly read?: Result<FormRead>;
  readonly pictures?: Result<readonly PagePicture[]>;
  readonly failed?: string;
}

interface Waiting {
  readonly resolve: (answer: PressAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** No paper and no form takes a second; one that takes this long will not come. */
const PATIENCE_MS = 20_000;

/** One process that sets papers and reads forms. It does not keep the process that began it from ending. */
export class PressProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #taken = 0;
  #isRetired = false;
  #isEnded = false;

  constructor() {
    this.#child = fork(fileURLToPath(new URL('./press-child.ts', import.meta.url)), {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.unref();
    this.#child.channel?.unref();
    this.#child.on('message', (answer: PressAnswer) => this.#hear(answer));
    this.#child.on('error', () => this.#end('could not be begun'));
    this.#child.on('exit', (code, signal) => this.#end(`ended (${signal ?? code})`));
  }

  /** How many tasks it was given. */
  get taken(): number {
    return this.#taken;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  async do(task: PressTask): Promise<PressAnswer> {
    const number = ++this.#taken;
    const late = setTimeout(() => this.kill(), PATIENCE_MS);
    try {
      return await new Promise<PressAnswer>((resolve, reject) => {
        this.#waiting.set(number, { resolve, reject });
        this.#child.send({ number, ...task } satisfies PressOrder, (error) => {
          if (error !== null) reject(new Error(`the press cannot be reached (${error.message}); ask again`));
        });
      });
    } finally {
      clearTimeout(late);
      this.#waiting.delete(number);
      this.#leaveIfDone();
    }
  }

  /** Takes no more tasks, and ends once those it was given are done. */
  retire(): void {
    this.#isRetired = true;
    this.#leaveIfDone();
  }

  /** Ends it at once, whatever it was given. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #leaveIfDone(): void {
    if (this.#isRetired && this.#waiting.size === 0 && this.#child.connected) this.#child.disconnect();
  }

  #hear(answer: PressAnswer): void {
    this.#waiting.get(answer.number)?.resolve(answer);
  }

  #end(how: string): void {
    this.#isEnded = true;
    const error = new Error(`the press ${how}; ask again`);
    for (const one of this.#waiting.values()) one.reject(error);
  }
}
