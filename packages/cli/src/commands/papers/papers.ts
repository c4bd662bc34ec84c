export const PAPERS_HELP = `holdpoint papers list | blank | notice | translate | check-catalogue | read | sample-form

list    the kinds of notices with the values each asks for, and the blank forms
blank   writes the forms for when the system is down, a PDF each
        --out FOLDER; --agency NAME at the foot of each page; --sample marks them as samples; --html writes pages
notice KIND
        writes one notice; --values FILE.json; --out FILE.pdf or FILE.html; --language TAG (default: en);
        --catalogue FILE, the spreadsheet of that language. The JSON holds jurisdiction, zone, values and, where they
        are known, agencyKind and service; a notice is marked as a sample unless it says "isSample": false
translate
        writes the spreadsheet for a translator; --out FILE.xlsx or FILE.csv; --catalogue FILE fills in what stands
check-catalogue FILE
        which notices the spreadsheet of a language can serve, and what the others lack
read FILE.pdf
        what a fillable PDF says, as JSON, for a person to confirm; --map FILE.yaml adds a field map
sample-form
        writes a synthetic fillable form; --out FILE.pdf; --empty

A notice is never served in a language whose catalogue is missing, incomplete, stale or not reviewed; the refusal says
what to do instead (exit status 9).

Examples
  holdpoint papers blank --out paper-forms --agency 'Sample County Jail'
  holdpoint papers notice copy-of-request --values request.json --out notice.pdf
  holdpoint papers translate --out spanish.xlsx
  holdpoint papers notice copy-of-request --values request.json --language es --catalogue spanish.xlsx --out aviso.pdf
  holdpoint papers read I-247A.pdf
`;

/** `holdpoint papers`. What sets and reads PDFs is loaded only here, so that the other commands start as fast as before. */
export const papers = async (args: readonly string[]): Promise<number> => {
  const { runPapers } = await import('./run-papers.ts');
  return runPapers(args);
};
