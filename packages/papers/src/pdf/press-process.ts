import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Result } from '../outcome/result.ts';
import type { Paper } from '../paper/paper.ts';

/** What goes to the process, and what comes back. */
export interface PressOrder {
  readonly number: number;
  readonly paper: Paper;
}
export interface PressAnswer {
  readonly number: number;
  readonly result?: Result<Uint8Array>;
  readonly failed?: string;
}

interface Waiting {
  readonly resolve: (result: Result<Uint8Array>) => void;
  readonly reject: (error: Error) => void;
}

/** No paper takes a second; one that takes this long will not come. */
const PATIENCE_MS = 30_000;

/** One process that sets papers. It does not keep the process that began it from ending. */
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

  /** How many papers it was given. */
  get taken(): number {
    return this.#taken;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  async set(paper: Paper): Promise<Result<Uint8Array>> {
    const number = ++this.#taken;
    const late = setTimeout(() => this.kill(), PATIENCE_MS);
    try {
      return await new Promise<Result<Uint8Array>>((resolve, reject) => {
        this.#waiting.set(number, { resolve, reject });
        this.#child.send({ number, paper } satisfies PressOrder, (error) => {
          if (error !== null)
            reject(new Error(`the typesetter cannot be reached (${error.message}); ask for the paper again`));
        });
      });
    } finally {
      clearTimeout(late);
      this.#waiting.delete(number);
      this.#leaveIfDone();
    }
  }

  /** Takes no more papers, and ends once those it was given are set. */
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

  #hear({ number, result, failed }: PressAnswer): void {
    const one = this.#waiting.get(number);
    if (result === undefined) one?.reject(new Error(failed ?? 'the typesetter gave no answer'));
    else one?.resolve(result);
  }

  #end(how: string): void {
    this.#isEnded = true;
    const error = new Error(`the typesetter ${how}; ask for the paper again`);
    for (const one of this.#waiting.values()) one.reject(error);
  }
}
