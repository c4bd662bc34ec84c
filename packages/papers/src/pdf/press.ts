import type { FieldMap } from '../form/field-map.ts';
import type { PagePicture } from '../form/page-pictures.ts';
import type { FormRead } from '../form/read-form.ts';
import { refused, type Result } from '../outcome/result.ts';
import type { Paper } from '../paper/paper.ts';
import { type PressAnswer, PressProcess, type PressTask } from './press-process.ts';

/** The typesetter keeps some memory of every paper it sets; after so many its process is ended and another begun. */
const MOST_TASKS = 100;

/**
 * Sets papers and reads forms in a process of its own, for a service that runs for months: the memory stays within
 * bounds, and a native library that fails, or a file made to exhaust its reader, takes nothing else with it.
 */
export class Press {
  readonly #mostTasks: number;
  #process: PressProcess | undefined;

  constructor({ mostTasks = MOST_TASKS }: { readonly mostTasks?: number } = {}) {
    this.#mostTasks = mostTasks;
  }

  /**
   * What `paperPdf` gives, byte for byte. Rejects where the process ends before the paper is set or is silent for twenty
   * seconds; the next task begins another.
   */
  async pdf(paper: Paper): Promise<Result<Uint8Array>> {
    const { set, failed } = await this.#do({ paper });
    if (set === undefined) throw new Error(failed ?? 'the press gave no answer');
    return set;
  }

  /** What `readForm` gives; a file on which its process is lost is refused as damaged. */
  async readForm(form: Uint8Array, maps: readonly FieldMap[]): Promise<Result<FormRead>> {
    try {
      const { read } = await this.#do({ form, maps });
      if (read !== undefined) return read;
    } catch {
      return refused('pdf-damaged', ['its reader was lost on it']);
    }
    return refused('pdf-damaged', ['its reader failed on it']);
  }

  /** What `pagePictures` gives; a file on which its process is lost is refused as damaged. */
  async pagePictures(scan: Uint8Array): Promise<Result<readonly PagePicture[]>> {
    try {
      const { pictures } = await this.#do({ scan });
      if (pictures !== undefined) return pictures;
    } catch {
      return refused('pdf-damaged', ['its reader was lost on it']);
    }
    return refused('pdf-damaged', ['its reader failed on it']);
  }

  /** Ends the process once what it was given is done. */
  close(): void {
    this.#process?.retire();
    this.#process = undefined;
  }

  /** Ends the process at once; what it was given fails. */
  kill(): void {
    this.#process?.kill();
    this.#process = undefined;
  }

  #do(task: PressTask): Promise<PressAnswer> {
    const now = this.#process;
    if (now !== undefined && !now.isEnded && now.taken < this.#mostTasks) return now.do(task);
    now?.retire();
    const next = new PressProcess();
    this.#process = next;
    return next.do(task);
  }
}
