import { mayDo } from '@holdpoint/desk';
import type { FastifyInstance } from 'fastify';
import { type LawStanding, lawSchema } from '../../routes/law-view.ts';
import { addPage } from '../forms/add-page.ts';
import { loadWith } from '../forms/load-with.ts';
import { html, type Html } from '../html.ts';
import { scrollTable } from '../table.ts';
import type { PageContext } from '../page-context.ts';
import { timeWords } from '../words.ts';

/** The law of this desk: packs, their adoption, and days on which it changes. */
export const addLawPage = (app: FastifyInstance, context: PageContext): void => {
  addPage(app, context, {
    path: '/law',
    load: (api, actor) => loadWith(lawSchema, () => '/v1/law')(api, actor, {}),
    title: () => 'Law',
    body: (law, { session }, { agency }) => {
      const canPropose = mayDo(session.actor.role, 'adopt-pack', undefined);
      const open = law.proposals.filter(({ state }) => state === 'proposed');
      const isWhole = law.packs.every(({ isAdopted, isNewerAtHand }) => isAdopted && !isNewerAtHand);
      return html`<h1>Law</h1>
        ${standingNotice(law)}
        ${scrollTable('The law that binds this desk, from the highest layer down', law.packs, [
          ['Law', packCell],
          ['Version in use', versionCell],
          ['Adopted', (pack) => adoptedCell(pack, agency.zone)],
        ])}
        ${canPropose && !isWhole ? html`<p><a class="button" href="/law/adopt">Propose to adopt law</a></p>` : ''}
        ${open.length === 0 ? '' : proposals(open, agency.zone)}
        <h2>When the law changes</h2>
        ${
          law.days.length === 0
            ? html`<p>As the documents stand, the law that binds this desk does not change on any day to come.</p>`
            : html`<p>Days to come on which it changes. Each shows the open cases whose answer will be another.</p>
                <ul>
                  ${law.days.map(
                    ({ on, provisions }) =>
                      html`<li>
                        <a href="/law/changes?on=${on}">${on}</a>${provisions.map(
                          (one) =>
                            html`<br /><a href="/law/packs/${one.pack}/${one.name}">${one.cite}</a> ${one.what}:
                              ${one.title}`,
                        )}
                      </li>`,
                  )}
                </ul>`
        }
        <form method="get" action="/law/changes">
          <div class="field">
            <label for="on">Which answers change by this day?</label
            ><input id="on" name="on" type="date" min="${law.today}" value="${law.today}" required />
          </div>
          <p><button>Show</button></p>
        </form>
        ${settled(law.proposals, agency.zone)}
        <details>
          <summary>Law of other places (${law.others.length})</summary>
          <ul>
            ${law.others.map(({ id, title }) => html`<li><a href="/law/packs/${id}">${title}</a> (${id})</li>`)}
          </ul>
        </details>`;
    },
  });
};

const standingNotice = ({ packs }: LawStanding): Html | string => {
  const preview = packs.filter(({ isAdopted }) => !isAdopted);
  if (preview.length > 0)
    return html`<p class="instruction stop">
      Not adopted by counsel: ${preview.map(({ title }) => title).join(', ')}. Answers are a preview, and nothing can be
      authorised on them until counsel proposes the law and a second person confirms it.
    </p>`;
  const newer = packs.filter(({ isNewerAtHand }) => isNewerAtHand);
  return newer.length === 0
    ? ''
    : html`<p class="instruction ask">
        Newer documents are at hand: ${newer.map(({ title }) => title).join(', ')}. The desk goes on deciding by the
        versions that counsel adopted.
      </p>`;
};

type PackStanding = LawStanding['packs'][number];

const packCell = ({ id, title, layer, provisions }: PackStanding): Html =>
  html`<a href="/law/packs/${id}">${title}</a><br /><span class="hint"
      >${layer} layer, ${provisions} ${provisions === 1 ? 'provision' : 'provisions'}</span
    >`;

const versionCell = ({ inUse, isNewerAtHand, atHand }: PackStanding): Html =>
  html`${inUse.version}<br /><span class="hint" title="${inUse.hash}">SHA-256 ${inUse.hash.slice(0, 12)}…</span>
    ${isNewerAtHand ? html`<br />newer at hand: ${atHand.version} (${atHand.hash.slice(0, 12)}…)` : ''}`;

const adoptedCell = ({ adopted, isAdopted }: PackStanding, zone: string): Html => {
  if (adopted === null) return html`<strong>not adopted: preview</strong>`;
  const { at, by, confirmedBy } = adopted;
  return html`${isAdopted ? '' : html`<strong>another version was adopted, which is not kept here: preview</strong><br />`}${timeWords(at, zone)}<br /><span
      class="hint"
      >by ${by}${confirmedBy === null ? '' : `, confirmed by ${confirmedBy}`}</span
    >`;
};

const named = ({ packs }: LawStanding['proposals'][number]): string =>
  packs.map(({ pack, version }) => `${pack} ${version}`).join(', ');

const proposals = (open: LawStanding['proposals'], zone: string): Html =>
  html`<h2>Waits for a second person</h2>
    <ul>
      ${open.map(
        (one) =>
          html`<li>
            <a href="/law/adoptions/${one.id}">Adopt ${named(one)}</a>, proposed by ${one.proposedBy},
            ${timeWords(one.proposedAt, zone)}
          </li>`,
      )}
    </ul>`;

const settled = (all: LawStanding['proposals'], zone: string): Html | string => {
  const done = all.filter(({ state }) => state !== 'proposed').toReversed();
  if (done.length === 0) return '';
  return html`<details>
    <summary>Adoptions before (${done.length})</summary>
    <ul>
      ${done.map(
        (one) =>
          html`<li>
            ${named(one)}: ${one.state} by
            ${one.settledBy ?? 'nobody'}${one.settledAt === null ? '' : `, ${timeWords(one.settledAt, zone)}`}; proposed
            by ${one.proposedBy}
          </li>`,
      )}
    </ul>
  </details>`;
};
