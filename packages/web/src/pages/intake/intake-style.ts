/** What the pages of intake need beside the desk's own rules: the paper beside the questions. */
export const INTAKE_STYLE = `
.question{margin:0 0 1.75rem}.question .hint{margin:0 0 .5rem;max-width:40rem}
.choice{margin:.375rem 0}.choice label{font-weight:400;display:flex;gap:.5rem;align-items:baseline;max-width:40rem}.choice input{flex:none;width:1.125rem;height:1.125rem;margin:0;align-self:flex-start;margin-top:.25rem}
.choice.confirm{margin-top:.75rem;padding:.5rem .75rem;border-left:.25rem solid var(--act);background:var(--soft)}
.fault{color:var(--bad);font-weight:700;margin:0 0 .5rem}
.inset{border-left:.25rem solid var(--line);padding-left:1rem;margin-bottom:1.5rem}
button.second{background:none;color:var(--link);border:.125rem solid var(--link)}
.question legend,.inset legend{padding:0}.step{margin:0}.way{margin-top:2rem;font-size:1rem}
.inset .hint{margin-bottom:1rem}details{margin:1rem 0}summary{cursor:pointer;font-weight:600}
.paper{padding:0 0 1rem;margin:0;border:0}.paper h2{margin-top:0}.paper img{display:block;width:100%;height:auto;border:1px solid var(--line)}
.findings li{margin-bottom:1rem}dl.answers{grid-template-columns:minmax(8rem,20rem) 1fr;gap:.5rem 1rem}dl.answers dd{overflow-wrap:anywhere}
@media(min-width:60rem){.beside{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2.5rem;align-items:start}.beside .paper{position:sticky;top:0;max-height:100vh;overflow:auto;border-left:1px solid var(--line);padding:1rem 0 1rem 1.5rem}}
@media(min-width:60rem){.to-paper{display:none}}
@media(max-width:40rem){dl.answers dt{margin-top:.75rem}}
`.trim();
