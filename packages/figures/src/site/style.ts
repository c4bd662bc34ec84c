import { Html } from './html.ts';

/** The one style of the site. Every colour has a contrast of 4.5:1 or more on its ground; the browser test measures it with axe. */
export const STYLE = new Html(`
:root { color-scheme: light dark; --ground: #fff; --raised: #f2f4f6; --text: #1b1b1b; --muted: #494d52; --line: #8a9097;
  --link: #0b4f8a; --bar: #2f6f9f; --permits: #1c5c2b; --prohibits: #9b1418; --requires: #0b4f8a; --silence: #5f2a7d; }
@media (prefers-color-scheme: dark) { :root { --ground: #15171a; --raised: #202327; --text: #ececec; --muted: #bcc2c9;
  --line: #7d858e; --link: #93c9ff; --bar: #7fb8e6; --permits: #97dba4; --prohibits: #ffa6a6; --requires: #93c9ff; --silence: #dcb2f5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 54rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 0.75rem; border-bottom: 1px solid var(--line); }
.site { font: 700 1rem/1.4 system-ui, sans-serif; margin: 0; }
nav ul { list-style: none; margin: 0.4rem 0 0.6rem; padding: 0; display: flex; flex-wrap: wrap; gap: 0.15rem 1.25rem; }
nav a { display: inline-block; padding: 0.2rem 0; }
nav a[aria-current] { color: var(--text); font-weight: 700; text-decoration: none; }
footer { margin-top: 3rem; padding: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.9375rem; }
h1, h2, h3, th, dt, nav, .label, .kicker, .tile { font-family: system-ui, sans-serif; }
h1 { font-size: 1.65rem; line-height: 1.25; margin: 1.25rem 0 0.5rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 0.6rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 0.3rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--ground); padding: 0.5rem 1rem; }
.kicker, .note { color: var(--muted); } .kicker { font-size: 0.95rem; margin: 1rem 0 -0.75rem; }
.preview { background: var(--raised); border: 2px solid var(--prohibits); padding: 0.6rem 0.9rem; font-family: system-ui, sans-serif; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.75rem 1.5rem; margin: 1rem 0; }
.numbers div { display: flex; flex-direction: column-reverse; justify-content: flex-end; border-left: 0.25rem solid var(--bar); padding-left: 0.75rem; }
.numbers dd { margin: 0; font: 700 1.9rem/1.15 system-ui, sans-serif; } .numbers dt { font-weight: 400; font-size: 0.95rem; line-height: 1.35; }
dl.facts { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: 0.35rem 1.25rem; margin: 0.75rem 0; }
dl.facts dt { font-weight: 600; font-size: 0.95rem; } dl.facts dd { margin: 0; }
ul { padding-left: 1.3rem; } li { margin: 0.2rem 0; } dd ul { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
caption { text-align: left; color: var(--muted); padding-bottom: 0.35rem; font-size: 0.95rem; }
th, td { text-align: left; vertical-align: top; overflow-wrap: break-word; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--line); font-size: 0.975rem; }
thead th { border-bottom-width: 2px; } tbody th { font-weight: 500; } .number { text-align: right; font-variant-numeric: tabular-nums; } td.number { white-space: nowrap; }
figure { margin: 1rem 0; } figcaption { color: var(--muted); font-size: 0.95rem; }
svg { max-width: 100%; height: auto; color: var(--text); } .narrow { display: none; }
td code { overflow-wrap: anywhere; }
pre { background: var(--raised); padding: 0.75rem 1rem; white-space: pre-wrap; font: 0.875rem/1.5 ui-monospace, Consolas, monospace; }
code { font: 0.9em ui-monospace, Consolas, monospace; }
.verdict { font: 600 0.95rem/1.4 system-ui, sans-serif; } blockquote { margin: 0.75rem 0; padding-left: 1rem; border-left: 0.25rem solid var(--line); }
.cards { list-style: none; padding: 0; } .cards li { margin: 0 0 1.1rem; } .cards a { font: 600 1.05rem/1.35 system-ui, sans-serif; }
.wide { overflow-x: auto; overflow-wrap: normal; }
.tiles { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: 0.2rem; max-width: 46rem; }
.tile { aspect-ratio: 1; margin: 0; border: 2px solid var(--line); border-radius: 0.2rem; }
.tile a { display: flex; flex-direction: column; align-items: center; justify-content: center; height: 100%; color: inherit; text-decoration: none; font-size: 0.8rem; line-height: 1.2; }
.tile abbr { font-weight: 700; text-decoration: none; }
.required { color: var(--requires); } .permitted { color: var(--permits); } .prohibited { color: var(--prohibits); } .unsettled { color: var(--silence); }
.tile.required { border: 4px double; } .tile.permitted { border: 3px solid; } .tile.prohibited { border: 4px solid; } .tile.conditional { border: 3px dashed; } .tile.unsettled { border: 3px dotted; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
summary { cursor: pointer; color: var(--link); min-height: 1.6rem; }
@media (max-width: 38rem) {
  .broad { display: none; } .narrow { display: block; } td, tbody th { overflow-wrap: anywhere; }
  dl.facts { display: block; } dl.facts dd { overflow-wrap: anywhere; } dl.facts dd { margin-bottom: 0.6rem; }
  .tile a { font-size: 0.55rem; } .tiles { gap: 0.1rem; } .tile { border-width: 1px !important; }
  table.stack, .stack tbody, .stack tr, .stack th, .stack td, .stack caption { display: block; } .stack thead { position: absolute; left: -100rem; }
  .stack tr { border-bottom: 1px solid var(--line); padding: 0.4rem 0; } .stack th, .stack td { border: 0; padding: 0.1rem 0; text-align: left; white-space: normal; }
  .stack tbody th { font-weight: 700; }
  .stack td::before { content: attr(data-label) ': '; font: 600 0.9rem system-ui, sans-serif; color: var(--muted); }
}
@media print {
  :root { color-scheme: light; --ground: #fff; --raised: #fff; --text: #000; --muted: #333; --line: #777; --link: #000; --bar: #555;
    --permits: #000; --prohibits: #000; --requires: #000; --silence: #000; }
  nav, .skip { display: none; } body { font-size: 10.5pt; } tr, figure, .numbers { break-inside: avoid-page; } h2, h3 { break-after: avoid; }
  .narrow { display: none; } .broad { display: block; }
}
`);
