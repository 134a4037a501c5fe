import { personOf } from './people-acts.js';
import type { Act } from './story.js';

type Level = 'NONE' | 'AGGREGATE' | 'LEARNING' | 'CASE_STUDY' | 'NAMED';

/** The coach asks what may be made of the work, for all of it. */
export const asksForConsent =
  (level: Level, why: string, example: string): Act =>
  async (world, { coachId }, { clientId }) => {
    await world.act(coachId, 'askConsent', { clientId, engagementId: null, level, why, example, until: null });
  };

/** The client lead answers, for as long as was asked; NONE: no. */
export const answersAboutConsent =
  (name: string, level: Level, note: string): Act =>
  async (world, _, state) => {
    const lead = personOf(state, name);
    const { clientConsent } = await world.ask<{ clientConsent: { requests: { id: string; status: string; until: string | null }[] } }>(
      lead,
      `query($client: String!) { clientConsent(client: $client) { requests { id status until } } }`,
      { client: state.slug },
    );
    const asked = clientConsent.requests.find(({ status }) => status === 'WAITING');
    await world.act(lead, 'answerConsent', { requestId: asked?.id, level, until: level === 'NONE' ? null : (asked?.until ?? null), note });
  };

/** The client lead changes by themselves what holds for all of the work. */
export const changesConsent =
  (name: string, level: Level, note: string): Act =>
  async (world, _, state) => {
    const lead = personOf(state, name);
    const { clientConsent } = await world.ask<{ clientConsent: { version: number } }>(
      lead,
      `query($client: String!) { clientConsent(client: $client) { version } }`,
      { client: state.slug },
    );
    await world.act(lead, 'changeConsent', { clientId: state.clientId, engagementId: null, version: clientConsent.version, level, until: null, note });
  };
