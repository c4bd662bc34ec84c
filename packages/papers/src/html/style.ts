/** The look of a paper on a screen and from a browser's printer. Fonts are those of the reader's machine. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --rule: #565c65; --quiet: #565c65; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --paper: #1b1b1b; --rule: #a9aeb1; --quiet: #c6cace; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 "Public Sans", "Noto Sans", system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
main.wide { max-width: 70rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 1rem 0; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 1.75rem 0 0.5rem; }
.mark { border: 2px solid var(--rule); padding: 0.25rem 0.75rem; font-weight: 700; text-align: center; margin: 0; }
.note { border-left: 4px solid var(--rule); padding-left: 0.75rem; }
dl.facts { margin: 1rem 0; }
dl.facts div { display: flex; flex-wrap: wrap; gap: 0 0.5rem; margin: 0.25rem 0; }
dt { font-weight: 700; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border: 1px solid var(--rule); padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }
ul.squares { list-style: "\\25A1\\2002"; }
li { margin: 0.35rem 0; }
.blanks { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; }
.blank.wide { grid-column: 1 / -1; }
.blank p { margin: 0; }
.api { color: var(--quiet); font-size: 0.875rem; }
.line { border-bottom: 1px solid var(--rule); height: 2rem; }
.scroll { overflow-x: auto; }
.sheet td { height: 3rem; }
.addendum { break-before: page; }
footer { border-top: 1px solid var(--rule); margin-top: 2rem; color: var(--quiet); font-size: 1rem; }
@media print { body { font-size: 11pt; } h2 { break-after: avoid; } :root { --ink: #000; --paper: #fff; --rule: #000; --quiet: #000; } main { max-width: none; padding: 0; } .blank, tr, .together { break-inside: avoid; } }
`;
