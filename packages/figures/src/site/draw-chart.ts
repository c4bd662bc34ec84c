import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { BuiltFigure } from '../build/result.ts';
import type { FigureText } from '../register/figure-schema.ts';
import { Html, html } from './html.ts';

/** How wide a chart is drawn, in pixels: for a desk and for a phone. */
const WIDTHS = { broad: 760, narrow: 340 } as const;

interface Point {
  readonly x: string;
  readonly y: number;
}

/** The chart of a figure, drawn here and now as SVG, once for each width; `undefined` where its definition asks for none. */
export const drawChart = (definition: FigureText, built: BuiltFigure): Html | undefined => {
  const { chart } = definition;
  if (chart === undefined) return undefined;
  const [x, y] = [chart.x, chart.y].map((name) => built.columns.findIndex((column) => column.name === name));
  const points = built.rows.flatMap((row): readonly Point[] => {
    const value = row[y ?? -1];
    return typeof value === 'number' ? [{ x: String(row[x ?? -1] ?? ''), y: value }] : [];
  });
  if (points.length === 0) return undefined;
  const measured = definition.columns.find(({ name }) => name === chart.y)?.says ?? chart.y;
  const says = `${definition.title}. ${measured}. The table below holds the same numbers.`;
  const draw = (width: keyof typeof WIDTHS): Html => svg(chart.kind, points, WIDTHS[width], says);
  return html`<figure>
    <div class="broad">${draw('broad')}</div>
    <div class="narrow">${draw('narrow')}</div>
    <figcaption>
      ${measured}. The table holds the same
      numbers${points.length < built.rows.length && '; hidden and absent ones are not drawn'}.
    </figcaption>
  </figure>`;
};

const svg = (kind: 'bars' | 'columns' | 'line', points: readonly Point[], width: number, says: string): Html => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const drawn = Plot.plot({
    document,
    width,
    className: 'plot',
    style: { fontSize: '13px' },
    ...optionsOf(kind, points, width),
  });
  // The picture has one name as a whole; the names that the library gives to its parts are not allowed within it.
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', says);
  return new Html(drawn.outerHTML);
};

const optionsOf = (kind: 'bars' | 'columns' | 'line', points: readonly Point[], width: number): Plot.PlotOptions => {
  switch (kind) {
    case 'bars':
      return bars(points);
    case 'columns':
      return points.length <= 12 ? fewColumns(points) : overTime(points, width, 'columns');
    case 'line':
      return overTime(points, width, 'line');
  }
};

const ROW_PIXELS = 46;

/** Lying bars with the words above each, so that long words need no margin and a phone shows them whole. */
const bars = (points: readonly Point[]): Plot.PlotOptions => ({
  height: points.length * ROW_PIXELS + 8,
  marginLeft: 2,
  marginRight: 64,
  marginTop: 4,
  marginBottom: 4,
  x: { axis: null },
  y: { axis: null, domain: points.map(({ x }) => x) },
  marks: [
    Plot.barX(points, { x: 'y', y: 'x', insetTop: 22, insetBottom: 4, fill: 'var(--bar)' }),
    Plot.text(points, { x: 0, y: 'x', text: 'x', textAnchor: 'start', dy: -11, fill: 'currentColor' }),
    Plot.text(points, { x: 'y', y: 'x', text: valueOf, textAnchor: 'start', dx: 5, dy: 9, fill: 'currentColor' }),
    Plot.ruleX([0]),
  ],
});

const fewColumns = (points: readonly Point[]): Plot.PlotOptions => {
  const years = new Set(points.map(({ x }) => x.slice(0, 4)));
  const areMonths = points.every(({ x }) => MONTH.test(x)) && years.size === 1;
  return {
    height: 300,
    marginTop: 24,
    marginLeft: 4,
    marginRight: 4,
    marginBottom: areMonths ? 44 : 28,
    x: {
      type: 'band',
      label: areMonths ? ([...years][0] ?? null) : null,
      labelArrow: 'none',
      labelAnchor: 'center',
      tickSize: 0,
      domain: points.map(({ x }) => x),
      tickFormat: areMonths ? (month: string) => MONTHS[Number(month.slice(5)) - 1] ?? month : (one: string) => one,
    },
    y: { axis: null },
    marks: [
      Plot.barY(points, { x: 'x', y: 'y', fill: 'var(--bar)' }),
      Plot.text(points, { x: 'x', y: 'y', text: valueOf, dy: -9, fill: 'currentColor', fontSize: 11 }),
      Plot.ruleY([0]),
    ],
  };
};

const overTime = (points: readonly Point[], width: number, kind: 'columns' | 'line'): Plot.PlotOptions => {
  const dated = points.map(({ x, y }) => ({ x: new Date(`${x}-01T00:00:00Z`), y }));
  const mark =
    kind === 'line'
      ? Plot.lineY(dated, { x: 'x', y: 'y', stroke: 'var(--bar)', strokeWidth: 2 })
      : Plot.rectY(dated, { x: 'x', y: 'y', interval: 'month', fill: 'var(--bar)', insetLeft: 0.5, insetRight: 0.5 });
  return {
    height: 300,
    marginLeft: 58,
    marginTop: 16,
    x: { type: 'utc', label: null, ticks: width < 500 ? 4 : 8 },
    y: { label: null, grid: true, zero: true, ticks: 5 },
    marks: [mark, Plot.ruleY([0])],
  };
};

const MONTH = /^\d{4}-\d{2}$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const valueOf = ({ y }: Point): string => y.toLocaleString('en-US');
