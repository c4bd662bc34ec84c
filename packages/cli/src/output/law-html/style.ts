import { Html } from '@holdpoint/law-view';

/** The one style of all pages of the law. Each colour on its ground has a contrast of 4.5:1 or more, axe measures it in the browser test. */
export const STYLE = new Html(`
:root { color-scheme: light dark; --ground: #fff; --raised: #f4f5f6; --text: #1b1b1b; --muted: #494d52; --line: #8a9097;
  --link: #0b4f8a; --permits: #1c5c2b; --prohibits: #9b1418; --requires: #0b4f8a; --silence: #5f2a7d; }
@media (prefers-color-scheme: dark) { :root { --ground: #15171a; --raised: #202327; --text: #ececec; --muted: #bcc2c9;
  --line: #7d858e; --link: #93c9ff; --permits: #97dba4; --prohibits: #ffa6a6; --requires: #93c9ff; --silence: #dcb2f5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif;
  overflow-wrap: anywhere; }
header, nav, main, footer { max-width: 50rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1rem; }
header nav, main nav { padding: 0; }
footer { margin-top: 3rem; padding-bottom: 2rem; color: var(--muted); font-size: 0.9375rem; }
h1, h2, h3, h4, th, dt, .label, .effect, nav, header { font-family: system-ui, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 1rem 0 0.25rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 0.75rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.1rem; margin: 1.75rem 0 0.35rem; }
h4 { font-size: 1.02rem; margin: 1.5rem 0 0.35rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.rule:target { border-left-color: var(--link); outline: 2px solid var(--link); outline-offset: 0.5rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--ground); padding: 0.5rem 1rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.cite, .muted { color: var(--muted); }
.cite { font-family: system-ui, sans-serif; margin: 0 0 1rem; }
nav ul { list-style: none; margin: 0.75rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
ul.points { margin: 0.25rem 0 0.75rem; padding-left: 1.4rem; }
ul.points li { margin: 0.25rem 0; }
.label { font-weight: 600; margin: 0.75rem 0 0; font-size: 0.975rem; }
.note { display: block; color: var(--muted); font-style: italic; }
.effect { font-weight: 700; font-size: 0.9rem; border: 2px solid; border-radius: 0.25rem; padding: 0.05rem 0.45rem;
  margin-left: 0.35rem; white-space: nowrap; }
.permits { color: var(--permits); } .prohibits { color: var(--prohibits); } .requires { color: var(--requires); }
.on-silence { color: var(--silence); } .defines { color: var(--muted); }
.rule { border-left: 0.25rem solid var(--line); padding-left: 0.9rem; margin-bottom: 2rem; }
.rule p { margin: 0.4rem 0; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 0.25rem 1rem; margin: 0.75rem 0; }
dt { font-weight: 600; font-size: 0.95rem; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; }
caption { text-align: left; color: var(--muted); padding-bottom: 0.4rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem 0.4rem 0; border-bottom: 1px solid var(--line); font-size: 0.975rem; }
tbody th { font-weight: 500; } thead th { overflow-wrap: normal; } thead th:first-child { width: 36%; } .day { white-space: nowrap; }
.passes { color: var(--permits); white-space: nowrap; } .fails { color: var(--prohibits); font-weight: 700; }
summary { cursor: pointer; color: var(--link); min-height: 1.5rem; } details ul { margin: 0.25rem 0; padding-left: 1.2rem; }
@media (max-width: 38rem) {
  dl { display: block; } dd { margin-bottom: 0.5rem; }
  table, tbody, tr, th, td, caption { display: block; } thead { position: absolute; left: -100rem; }
  tr { border-bottom: 1px solid var(--line); padding: 0.4rem 0; } th, td { border: 0; padding: 0.1rem 0; }
  td::before { content: attr(data-label) ': '; font-family: system-ui, sans-serif; font-weight: 600; font-size: 0.9rem; }
  .rule { padding-left: 0.6rem; } ul.points { padding-left: 1rem; }
}
@media print {
  :root { color-scheme: light; --ground: #fff; --raised: #fff; --text: #000; --muted: #333; --line: #777; --link: #000;
    --permits: #000; --prohibits: #000; --requires: #000; --silence: #000; }
  nav, .skip { display: none; } body { font-size: 10.5pt; } .rule, tr, dl { break-inside: avoid-page; }
  h2, h3, h4 { break-after: avoid; }
}
`);
