import { inTurn, together } from './acts.js';
import { draftOf, writes } from './okr-acts.js';
import type { ToldOkrs } from './okr-told.js';
import { personOf } from './people-acts.js';
import type { Act, ClientState } from './story.js';
import type { World } from './world.js';

type OfTeam = Pick<ToldOkrs, 'team' | 'lead'>;

/** A team sends what it wrote to its coach. */
export const sendsDraft =
  (cycle: number, { team, lead }: OfTeam): Act =>
  async (world, _, state) => {
    const leadId = personOf(state, lead);
    const { id, version } = await draftOf(world, leadId, state, { cycle, team });
    await world.act(leadId, 'sendDraft', { draftId: id, version });
  };

/** All teams write and send; the organisation first, because they name what of it they serve. */
export const writeAndSend = (cycle: number, [top, ...teams]: readonly ToldOkrs[]): Act => {
  const each = (okrs: ToldOkrs): Act => inTurn(writes(cycle, okrs), sendsDraft(cycle, okrs));
  return inTurn(...(top ? [each(top)] : []), together(...teams.map(each)));
};

/** The coach asks about a line, and the team to look again. */
export const looksAgain =
  (cycle: number, { team }: OfTeam, { line, question, note }: { line: string; question: string; note: string }): Act =>
  async (world, { coachId }, state) => {
    const { id: draftId, revision } = await draftOf(world, coachId, state, { cycle, team });
    const { id: lineId } = await lineOf(world, coachId, state, { cycle, team, text: line });
    await world.act(coachId, 'writeRemark', { draftId, lineId, question: true, body: question });
    await world.act(coachId, 'giveReviewVerdict', { draftId, revision, verdict: 'LOOK_AGAIN', note });
  };

/** The team answers by better words, and sends them again. */
export const sendsBetter =
  (cycle: number, of: OfTeam, { line, better }: { line: string; better: object }): Act =>
  async (world, cast, state) => {
    const leadId = personOf(state, of.lead);
    const { id, version } = await lineOf(world, leadId, state, { cycle, team: of.team, text: line });
    await world.act(leadId, 'editLine', { lineId: id, version, ...better });
    await sendsDraft(cycle, of)(world, cast, state);
  };

/** The coach finds it ready, and the team publishes. */
export const publishes =
  (cycle: number, { team, lead }: OfTeam, note: string): Act =>
  async (world, { coachId }, state) => {
    const { id: draftId, revision } = await draftOf(world, coachId, state, { cycle, team });
    const ready = { draftId, revision, verdict: 'READY', note };
    const { review } = await world.act<{ review: { version: number } }>(coachId, 'giveReviewVerdict', ready, 'review { version }');
    await world.act(personOf(state, lead), 'publishDraft', { draftId, version: review.version });
  };

/** The same for several teams. */
export const allPublish = (cycle: number, teams: readonly OfTeam[], note: string): Act => together(...teams.map((team) => publishes(cycle, team, note)));

/** What is published changes, with the reason beside it. */
export const changesPublished =
  (cycle: number, { team, lead }: OfTeam, { line, better, reason }: { line: string; better: object; reason: string }): Act =>
  async (world, _, state) => {
    const leadId = personOf(state, lead);
    const { id: draftId } = await draftOf(world, leadId, state, { cycle, team });
    const { id: lineId, version } = await lineOf(world, leadId, state, { cycle, team, text: line });
    await world.act(leadId, 'changePublished', { draftId, reason, lines: [{ lineId, version, ...better }] });
  };

interface Line {
  readonly id: string;
  readonly text: string;
  readonly version: number;
}

async function lineOf(world: World, personId: string, state: ClientState, of: { cycle: number; team: string; text: string }): Promise<Line> {
  const { okrDraft } = await world.ask<{ okrDraft: { objectives: { lines: Line[] }[] } }>(
    personId,
    `query($client: String!, $team: UUID!, $cycle: Int) { okrDraft(client: $client, team: $team, cycle: $cycle) { objectives { lines { id text version } } } }`,
    { client: state.slug, team: state.teams.get(of.team), cycle: of.cycle },
  );
  const line = okrDraft.objectives.flatMap(({ lines }) => lines).find((one) => one.text === of.text);
  if (!line) throw new Error(`${of.team} has no line “${of.text}”`);
  return line;
}
