import { personOf } from './people-acts.js';
import type { Act } from './story.js';

type Level = 'NONE' | 'AGGREGATE' | 'LEARNING' | 'CASE_STUDY' | 'NAMED';

/** The coach asks what may be made of the work, for all of it. */
export const asksForConsent =
  (level: Level, why: string, example: string): Act =>
  async (world, { coachId }, { clientId }) => {
    await world.act(coachId, 'askConsent', { clientId, engagementId: null, level, why, example, until: null });
  };

/** The client lead answers; NONE: no. */
export const answersAboutConsent =
  (name: string, level: Level, note: string): Act =>
  async (world, _, state) => {
    const lead = personOf(state, name);
    const { clientConsent } = await world.ask<{ clientConsent: { requests: { id: string; status: string }[] } }>(
      lead,
      `query($client: String!) { clientConsent(client: $client) { requests { id status } } }`,
      { client: state.slug },
    );
    const requestId = clientConsent.requests.find(({ status }) => status === 'WAITING')?.id;
    await world.act(lead, 'answerConsent', { requestId, level, until: null, note });
  };
