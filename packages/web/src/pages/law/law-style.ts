/** What pages of the law need beside the desk's style; the names are those of the law's own markup. */
export const LAW_STYLE = `
main nav{display:block}th .hint{font-weight:400}.cite,.muted,.note{color:var(--soft-ink)}.note{display:block;font-style:italic}.contents ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0}
.label{font-weight:600;margin:.75rem 0 0}.points{margin:.25rem 0 .75rem;padding-left:1.4rem}.rule{border-left:.25rem solid var(--line);padding-left:1rem;margin-bottom:2rem}
.rule p{margin:.4rem 0}.rule:target{border-left-color:var(--act)}.rule h3,.rule h4{margin-top:0}.day{white-space:nowrap}
.effect{font-weight:700;font-size:.9rem;border:2px solid;border-radius:.25rem;padding:.05rem .45rem;margin-left:.35rem;white-space:nowrap}
.permits,.passes{color:var(--good)}.prohibits,.fails{color:var(--bad)}.requires{color:var(--link)}.on-silence,.defines{color:var(--soft-ink)}
summary{cursor:pointer;color:var(--link);min-height:1.5rem}
code{overflow-wrap:anywhere;font-size:.9em}
@media(max-width:40rem){table[role=table],table[role=table] :is(tbody,tr,th,td,caption){display:block}table[role=table] thead{position:absolute;left:-999rem}table[role=table] :is(th,td){border:0;padding:.1rem 0}table[role=table] tr{border-bottom:1px solid var(--line);padding:.4rem 0}table[role=table] td::before{content:attr(data-label) ': ';font-weight:600}}
`;
