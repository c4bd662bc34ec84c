import type { Result } from '../outcome/result.ts';
import type { Paper } from '../paper/paper.ts';
import { PressProcess } from './press-process.ts';

/** The typesetter keeps some memory of every paper it sets; after so many its process is ended and another begun. */
const MOST_PAPERS = 100;

/**
 * Sets papers in a process of its own, for a service that runs for months: the memory stays within bounds, and a
 * typesetter that fails takes nothing else with it. The same paper gives the same bytes as `paperPdf`.
 */
export class Press {
  readonly #mostPapers: number;
  #process: PressProcess | undefined;

  constructor({ mostPapers = MOST_PAPERS }: { readonly mostPapers?: number } = {}) {
    this.#mostPapers = mostPapers;
  }

  /**
   * The paper as PDF/UA-1, or the refusal that `paperPdf` gives. Rejects where the process ends before the paper is set
   * or is silent for half a minute; the next paper begins another.
   */
  pdf(paper: Paper): Promise<Result<Uint8Array>> {
    const now = this.#process;
    if (now !== undefined && !now.isEnded && now.taken < this.#mostPapers) return now.set(paper);
    now?.retire();
    const next = new PressProcess();
    this.#process = next;
    return next.set(paper);
  }

  /** Ends the process once what it was given is set. */
  close(): void {
    this.#process?.retire();
    this.#process = undefined;
  }
}
