import { init, killThreads } from 'z3-solver';

/** Z3 as it comes from the registry, spoken to in SMT-LIB. */
export interface Z3 {
  /** For each term whether it can hold together with the script. */
  readonly canHold: (script: string, terms: readonly string[]) => Promise<readonly boolean[]>;
  /** Ends its threads, without which the process would not end. */
  readonly close: () => Promise<void>;
}

export const openZ3 = async (): Promise<Z3> => {
  const { Z3: api, em } = await init();
  const context = api.mk_context(api.mk_config());
  /**
   * As `api.eval_smtlib2_string`, but with the text where it stays until Z3 has read it: that one leaves it on the stack
   * and returns while another thread reads on, so that long texts arrive damaged now and then.
   */
  const evaluate = async (text: string): Promise<string> => {
    const bytes = new TextEncoder().encode(`${text}\0`);
    const at = em._malloc(bytes.length);
    em.HEAPU8.set(bytes, at);
    try {
      return await em.async_call(em._async_Z3_eval_smtlib2_string, context, at);
    } finally {
      em._free(at);
    }
  };
  return {
    canHold: async (script, terms) => {
      const asked = terms.flatMap((term, index) => [
        `(declare-const |ask ${index}| Bool)`,
        `(assert (=> |ask ${index}| ${term}))`,
      ]);
      const checks = terms.map((_, index) => `(check-sat-assuming (|ask ${index}|))`);
      const text = ['(reset)', script, ...asked, ...checks].join('\n');
      const lines = (await evaluate(text)).trim().split('\n');
      if (terms.length === 0) return [];
      const other = lines.find((line) => line !== 'sat' && line !== 'unsat');
      if (lines.length !== terms.length || other !== undefined)
        throw new Error(
          `z3: found ${other ?? `${lines.length} answers`}, expected ${terms.length} times sat or unsat; look at what is asked`,
        );
      return lines.map((line) => line === 'sat');
    },
    close: () => killThreads(em),
  };
};
