// Builds every figure of the 64-column layout in a process of its own, and says how much memory that took at its peak.
import { buildFigures } from '@holdpoint/figures';
import { registerOf } from './registers.ts';

const [folder = ''] = process.argv.slice(2);
const start = performance.now();
const { figures, inputs } = await buildFigures(registerOf('ice-detainers-64'), { folder });
process.stdout.write(
  JSON.stringify({
    rows: inputs[0]?.rows,
    figures: figures.length,
    seconds: (performance.now() - start) / 1000,
    // In kilobytes, by the system's own account of the whole process.
    gigabytes: process.resourceUsage().maxRSS / 1024 ** 2,
  }),
);
