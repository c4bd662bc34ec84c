import { Html } from '@holdpoint/law-view';

/** What the map needs beside the style of all pages: squares, and a frame for each answer so that colour is never alone. */
export const MAP_STYLE = new Html(`
main:has(.tiles) { max-width: 72rem; }
main { overflow-wrap: normal; } .wide { overflow-x: auto; } .wide:focus-visible { outline: 3px solid var(--link); }
figure { margin: 1rem 0; } figure h2 { border: 0; margin: 1.5rem 0 0.5rem; }
.tiles { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: 0.2rem;
  max-width: 46rem; }
.tile { aspect-ratio: 1; border: 2px solid var(--line); border-radius: 0.2rem; }
.tile a { display: flex; flex-direction: column; align-items: center; justify-content: center; width: 100%; height: 100%;
  color: inherit; text-decoration: none; font: 0.8rem/1.2 system-ui, sans-serif; }
.tile abbr { font-weight: 700; text-decoration: none; }
.tile.required { border: 4px double var(--requires); color: var(--requires); }
.tile.permitted { border: 3px solid var(--permits); color: var(--permits); }
.tile.prohibited { border: 4px solid var(--prohibits); color: var(--prohibits); }
.tile.conditional { border: 3px dashed var(--text); }
.tile.unsettled { border: 3px dotted var(--silence); color: var(--silence); }
.answer { font-weight: 600; } .answer.required { color: var(--requires); } .answer.permitted { color: var(--permits); }
.answer.prohibited { color: var(--prohibits); } .answer.unsettled { color: var(--silence); }
@media (max-width: 38rem) { .tile a { font-size: 0.55rem; } .tiles { gap: 0.1rem; } .tile { border-width: 1px !important; } }
`);
