import { z } from 'zod';

const cell = z.union([z.string(), z.number(), z.null()]);

/** A built figure as it lies in a file that `figures build --out` wrote. */
export const builtFigureSchema = z.object({
  figure: z.string(),
  columns: z.array(z.object({ name: z.string(), kind: z.enum(['group', 'count', 'share', 'days', 'number']) })),
  rows: z.array(z.array(cell)),
  inputs: z.array(
    z.object({ codebook: z.string(), file: z.string(), sha256: z.string(), bytes: z.number(), rows: z.number() }),
  ),
  definition: z.string(),
  result: z.string(),
});

export type StoredFigure = z.infer<typeof builtFigureSchema>;
