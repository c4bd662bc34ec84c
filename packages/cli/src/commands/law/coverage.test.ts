import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COVERAGE_FILE, currentCoverage } from './coverage.ts';

describe('law/COVERAGE.md', () => {
  const page = currentCoverage();

  it('is what the law now says; "npx holdpoint law coverage --write" makes it anew', () => {
    expect(readFileSync(COVERAGE_FILE, 'utf8')).toBe(page);
  });

  it('has a row for every pack', () => {
    for (const pack of ['us', 'us-ca', 'us-ny-nyc', 'us-tx', 'us-wy', 'us-pr']) expect(page).toMatch(new RegExp(`\\| ${pack} \\|`));
  });

  it('shows where layers of one place disagree, with the citations of both: New York City says may, the state cannot', () => {
    const lines = (page.split('## Layers of one place that disagree')[1] ?? '').split('\n').filter((one) => one.startsWith('- '));
    expect(lines.length).toBeGreaterThan(0);
    const city = lines.find((line) => line.startsWith('- **New York City (us-ny-nyc), hold: prohibited.**'));
    expect(city).toMatch(/us-ny says prohibited: .*Wells.*us-ny-nyc says permitted: .*§ (14-154|9-131)/);
  });
});
