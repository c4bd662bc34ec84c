import { mayDo } from '@holdpoint/desk';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { changesSchema, type LawStanding, lawSchema, proposalSchema } from '../../routes/law-view.ts';
import { addPage } from '../forms/add-page.ts';
import { formValues } from '../forms/add-deed.ts';
import { isStale, sendStepUp } from '../forms/step-up.ts';
import { loadWith } from '../forms/load-with.ts';
import { html, type Html } from '../html.ts';
import { type PageContext, postForm, sendProblem, sessionOfRequest } from '../page-context.ts';
import { timeWords } from '../words.ts';
import { changesTable } from './changes-table.ts';

const proposalPage = z.object({ proposal: proposalSchema, effects: changesSchema.nullable() });
const madeSchema = z.object({ id: z.string() });

/** The packs whose version at hand is not the adopted one. */
const adoptable = ({ packs }: LawStanding) =>
  packs.filter(({ isAdopted, isNewerAtHand }) => !isAdopted || isNewerAtHand);

/** Adoption: counsel chooses and sees what changes, proposes; a second person sees the same, and confirms or declines. */
export const addAdoptionPages = (app: FastifyInstance, context: PageContext): void => {
  addPage(app, context, {
    path: '/law/adopt',
    load: (api, actor) => loadWith(lawSchema, () => '/v1/law')(api, actor, {}),
    title: () => 'Propose to adopt law',
    body: (law) => choosePage(law),
  });
  addPage(app, context, {
    path: '/law/adopt/check',
    load: async (api, actor, { query }) => {
      const law = await loadWith(lawSchema, () => '/v1/law')(api, actor, {});
      if (!law.ok) return law;
      const chosen = (query.packs ?? '').split(',');
      const packs = adoptable(law.data).filter(({ id }) => chosen.includes(id));
      const ids = packs.map(({ id }) => id).join(',');
      const effects = await loadWith(changesSchema, () => `/v1/law/effects?packs=${encodeURIComponent(ids)}`)(
        api,
        actor,
        {},
      );
      return effects.ok ? { ok: true, data: { packs, effects: effects.data } } : effects;
    },
    title: () => 'Check: propose to adopt law',
    body: ({ packs, effects }, { session }) =>
      html`<h1>Check before you propose</h1>
        <ul>
          ${packs.map(({ title, atHand }) => html`<li>${title}, version ${atHand.version} (SHA-256 <code>${atHand.hash}</code>)</li>`)}
        </ul>
        <h2>What it changes in open cases</h2>
        ${changesTable(effects, 'another answer under it today')}
        ${packs.some(({ isAdopted }) => !isAdopted) ? html`<p>Until now answers are a preview. Once it is confirmed, the desk can act on them.</p>` : ''}
        <p>Nothing is adopted by this: a second person, under another account, must confirm it.</p>
        ${postForm(
          session,
          '/law/adopt',
          html`<input type="hidden" name="packs" value="${packs.map(({ id }) => id).join(',')}" />`,
          html`<p><button>Propose the adoption</button> <a href="/law">Do not do it</a></p>`,
        )}`,
  });
  app.post('/law/adopt', { schema: { hide: true } }, async (request, reply) => {
    const { actor } = sessionOfRequest(request);
    const form = formValues.parse(request.body);
    const law = await loadWith(lawSchema, () => '/v1/law')(context.api, actor, {});
    if (!law.ok) return sendProblem(context, request, reply, law.problem);
    const chosen = (form.packs ?? '').split(',');
    const packs = adoptable(law.data)
      .filter(({ id }) => chosen.includes(id))
      .map(({ id, atHand }) => ({ pack: id, ...atHand }));
    const answer = await context.api.post(actor, '/v1/pack-adoptions', { packs }, form['form-key'] ?? '');
    if (!answer.ok) return sendProblem(context, request, reply, answer.problem);
    return reply.redirect(`/law/adoptions/${madeSchema.parse(answer.body).id}`, 303);
  });
  addPage(app, context, {
    path: '/law/adoptions/:id',
    load: (api, actor, { params }) =>
      loadWith(proposalPage, ({ id = '' }) => `/v1/pack-adoptions/${encodeURIComponent(id)}`)(api, actor, params),
    title: () => 'Adoption of law',
    body: ({ proposal, effects }, { session }, { agency }) =>
      html`<nav aria-label="Where you are"><a href="/law">Law</a></nav>
        <h1>Adoption of law</h1>
        <dl>
          <dt>Law</dt>
          <dd>
            ${proposal.packs.map(({ pack, version, hash }) => html`${pack}, version ${version} (SHA-256 <code>${hash}</code>)<br />`)}
          </dd>
          <dt>Proposed</dt>
          <dd>by ${proposal.proposedBy}, ${timeWords(proposal.proposedAt, agency.zone)}</dd>
          <dt>How it stands</dt>
          <dd>
            ${
              proposal.settledAt === null
                ? 'waits for a second person'
                : `${proposal.state} by ${proposal.settledBy ?? ''}, ${timeWords(proposal.settledAt, agency.zone)}`
            }
          </dd>
        </dl>
        ${
          effects === null
            ? ''
            : html`<h2>What it changes in open cases</h2>
                ${changesTable(effects, 'another answer under it today')}`
        }
        ${proposal.state === 'proposed' ? settleForms(session, proposal) : ''}`,
  });
  for (const how of ['confirm', 'decline'] as const)
    app.post(`/law/adoptions/:id/${how}`, { schema: { hide: true } }, async (request, reply) => {
      const { id = '' } = request.params as { id?: string };
      const elsewhere = `/law/adoptions/${encodeURIComponent(id)}`;
      if (how === 'confirm' && isStale(sessionOfRequest(request), context.clock))
        return sendStepUp(context, request, reply, { title: 'Confirming law', back: elsewhere, elsewhere: '/law' });
      const form = formValues.parse(request.body);
      const path = `/v1/pack-adoptions/${encodeURIComponent(id)}/${how === 'confirm' ? 'confirmations' : 'declinations'}`;
      const answer = await context.api.post(sessionOfRequest(request).actor, path, {}, form['form-key'] ?? '');
      return answer.ok ? reply.redirect('/law', 303) : sendProblem(context, request, reply, answer.problem);
    });
};

const choosePage = (law: LawStanding): Html => {
  const packs = adoptable(law);
  if (packs.length === 0)
    return html`<h1>Propose to adopt law</h1>
      <p>Every pack that binds this desk is adopted in the version at hand. <a href="/law">Back to the law</a></p>`;
  return html`<h1>Propose to adopt law</h1>
    <p>Read each provision and its worked examples first. You see on the next page what would change in open cases.</p>
    <form method="get" action="/law/adopt/check">
      <fieldset>
        <legend>Which law?</legend>
        ${packs.map(
          ({ id, title, atHand }) =>
            html`<p class="option">
              <label
                ><input type="checkbox" name="packs" value="${id}" checked />${title}, version ${atHand.version}</label
              >
              <a href="/law/packs/${id}">read it</a>
            </p>`,
        )}
      </fieldset>
      <p><button>Continue</button> <a href="/law">Do not do it</a></p>
    </form>`;
};

const settleForms = (
  session: Parameters<typeof postForm>[0],
  proposal: { readonly id: string; readonly proposedBy: string },
): Html => {
  const { user, role } = session.actor;
  const isOwn = proposal.proposedBy === user;
  const mayConfirm = mayDo(role, 'confirm-adoption', undefined);
  if (!mayConfirm) return html`<p>A second person or another counsel confirms or declines it.</p>`;
  return html`${
    isOwn
      ? html`<p>You proposed it: a second person, under another account, must confirm it.</p>`
      : postForm(
          session,
          `/law/adoptions/${proposal.id}/confirm`,
          html`<p>From then on the desk decides by it, and acts may rest on it.</p>
            <p><button class="careful">Confirm the adoption</button></p>`,
        )
  }
  ${postForm(
    session,
    `/law/adoptions/${proposal.id}/decline`,
    html`<p><button class="plain">${isOwn ? 'Take the proposal back' : 'Decline it'}</button></p>`,
  )}`;
};
