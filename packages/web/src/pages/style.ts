import { createHash } from 'node:crypto';
import { INTAKE_STYLE } from './intake/intake-style.ts';
import { LAW_STYLE } from './law/law-style.ts';

// Colours, spaces and sizes follow the tokens of the U.S. Web Design System; the rules are our own.
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--line:#71767a;--soft:#f0f0f0;--soft-ink:#565c65;--link:#005ea2;--act:#005ea2;--act-ink:#fff;--bad:#b50909;--warn:#936f38;--good:#00622f;--focus:#2491ff}
@media(prefers-color-scheme:dark){:root{--ink:#f0f0f0;--paper:#171717;--line:#a9aeb1;--soft:#2e2e2e;--soft-ink:#bcc2c9;--link:#97d4ea;--act:#73b3e7;--act-ink:#0b1d2a;--bad:#ff8d7b;--warn:#e6c74c;--good:#70e17b;--focus:#58b4ff}}
*{box-sizing:border-box}
body{margin:0;font:1.125rem/1.5 "Source Sans 3","Source Sans Pro",system-ui,sans-serif;color:var(--ink);background:var(--paper)}
a{color:var(--link)}
input:is([type=date],[type=datetime-local],[type=month]):focus-within,:focus-visible{outline:.25rem solid var(--focus);outline-offset:.125rem}
.skip{position:absolute;left:-999rem}.skip:focus{left:0;top:0;background:var(--paper);padding:.5rem}
.sample{margin:0;padding:.25rem 1rem;background:var(--ink);color:var(--paper);font-weight:600;text-align:center}
header{display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:baseline;padding:.75rem 1rem;border-bottom:1px solid var(--line)}
header p,header ul,header form{margin:0}.brand{font-weight:700}.brand span{font-weight:400}
nav{display:flex;flex-wrap:wrap;flex:1;gap:.5rem 2rem;justify-content:space-between}nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;padding:0}
main{max-width:70rem;margin:0 auto;padding:1rem}
footer,aside{max-width:70rem;margin:0 auto;padding:1rem;border-top:1px solid var(--line)}
h1{font-size:1.9rem;line-height:1.2;margin:.5rem 0 1rem}h2{font-size:1.35rem;margin:2rem 0 .5rem}h3{font-size:1.1rem;margin:1rem 0 .25rem}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.interruption{border:.5rem solid var(--bad);padding:1rem 1.5rem}
.views{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;list-style:none;padding:0}.views a[aria-current]{font-weight:700;color:var(--ink);text-decoration:none}
.pressure{font-weight:700}.pressure.over,.pressure.escalated{color:var(--bad)}.pressure.warn{color:var(--warn)}
.scroll{overflow-x:auto;position:relative}
label,legend{font-weight:600;display:block}fieldset{border:0;margin:0 0 1rem;padding:0}
input,select,textarea{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);padding:.5rem;width:100%;max-width:32rem}
input[type=radio],input[type=checkbox]{width:auto;margin-right:.5rem}
button,.button{font:inherit;font-weight:700;color:var(--act-ink);background:var(--act);border:0;border-radius:.25rem;padding:.625rem 1.25rem;cursor:pointer;text-decoration:none;display:inline-block}
button.plain{background:none;color:var(--link);text-decoration:underline;padding:0;font-weight:400}
button.careful{background:var(--bad);color:var(--paper)}
.instruction{border-left:.5rem solid var(--act);background:var(--soft);padding:1rem;font-size:1.25rem;margin:0 0 1rem}
.instruction.stop{border-color:var(--bad)}.instruction.ask{border-color:var(--warn)}.instruction.go{border-color:var(--good)}
.answer{font-weight:700}.answer.prohibited{color:var(--bad)}.answer.required,.answer.permitted{color:var(--good)}.answer.conditional,.answer.unsettled{color:var(--warn)}
.error-summary{border:.25rem solid var(--bad);padding:1rem;margin-bottom:1rem}.error-summary h2{margin-top:0}
.hint{color:var(--line);margin:0}.claim{color:var(--bad);font-weight:700}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}dd p{margin:0 0 .25rem}
@media(max-width:40rem){dl{display:block}dd{margin-bottom:.5rem}body{font-size:1rem}}
${INTAKE_STYLE}
${LAW_STYLE}.block{display:block}.field{margin:0 0 1rem}.row{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:end}.option{margin:.25rem 0}.option label{display:inline;font-weight:400}
.earlier{margin:1rem 0}.earlier summary{cursor:pointer}.hash{overflow-wrap:anywhere}main>ul>li,main li>p{max-width:60rem}
.told{white-space:pre-wrap;overflow-wrap:anywhere}pre{overflow-x:auto}.scroll+form,table+form{margin-top:1.5rem}
@media print{nav,aside,footer,.skip,form{display:none}.sample{color:#000;background:none;border:1px solid}}
`.trim();

/** The style sheet's address changes when it does, so that a browser may keep it. */
export const STYLE_PATH = `/assets/desk-${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}.css`;
