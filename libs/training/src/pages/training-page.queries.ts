import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, type Instant } from '@cairn/kernel';
import { planInForce } from '@cairn/deployment';
import { canReadEngagement, canReadRoster } from '@cairn/engagements';
import type { Role, Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { GateOf } from '../gate/gate-of.js';
import type { GateFacts, PersonOfGate } from '../gate/gate.facts.js';
import { bySlug, gateFacts, ownTeam } from '../gate/gate.sql.js';
import { openingJson, type OpeningFacts } from '../openings/opening.view.js';
import { leadersJson, type LeaderFacts } from '../workshops/workshop-leaders.js';
import type { WorkshopFacts } from '../workshops/workshop.facts.js';
import { workshopJson } from '../workshops/workshop.sql.js';
import { myTrainingView } from './my-training.view.js';
import { trainingPageView } from './training-page.view.js';
import type { MyTraining, TrainingPage } from './training-page.types.js';

export interface ListedPerson {
  readonly entryId: string;
  readonly entryVersion: number;
  readonly roles: readonly Role[];
  readonly isInvited: boolean;
}

export type PageFacts = Omit<GateFacts, 'people'> & {
  readonly people: readonly (PersonOfGate & ListedPerson)[];
  readonly workshops: readonly WorkshopFacts[];
  readonly openingsEver: readonly OpeningFacts[];
  readonly leaders: readonly LeaderFacts[];
};

export type OwnFacts = GateFacts & {
  readonly workshops: readonly WorkshopFacts[];
  readonly history: readonly { readonly at: Instant; readonly words: string }[];
};

const roles = `(select coalesce(json_agg(g.role order by array_position(array['CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR', 'INTERNAL_COACH', 'TEAM_LEAD', 'KR_CHAMPION', 'AUTHOR', 'MEMBER'], g.role)), '[]')
  from role_grant g where g.practice_id = $1 and g.person_id = q.person_id and g.client_id = e.client_id and g.ended_at is null)`;
const isInvited = `exists (select from workshop_seat s join workshop w on w.practice_id = $1 and w.id = s.workshop_id
  where s.practice_id = $1 and s.engagement_id = e.id and s.person_id = q.person_id and w.status <> 'CANCELLED' and s.state <> 'CANCELLED')`;
const workshopsWhere = (more = ''): string => `(select coalesce(json_agg(${workshopJson} order by w.starts_at, w.id), '[]') from workshop w
  where w.practice_id = $1 and w.engagement_id = e.id and w.status <> 'CANCELLED'${more})`;

const page = gateFacts(bySlug, {
  ofPerson: `, 'entryId', q.entry_id, 'entryVersion', q.entry_version, 'roles', ${roles}, 'isInvited', ${isInvited}`,
  more: `, 'workshops', ${workshopsWhere()}, 'leaders', ${leadersJson('e.id', 'e.client_id')},
    'openingsEver', (select coalesce(json_agg(${openingJson} order by g.opened_at desc, g.id), '[]') from gate_opening g where g.practice_id = $1 and g.engagement_id = e.id)`,
});

const mine = `($5::uuid[])[1]`;
const forMe = ` and (exists (select from workshop_seat s where s.practice_id = $1 and s.workshop_id = w.id and s.person_id = ${mine} and s.state <> 'CANCELLED')
  or (w.status = 'PLANNED' and w.starts_at > $2 and w.booked < w.places and (w.team_id is null or w.team_id = ${ownTeam})))`;
const own = gateFacts(bySlug, {
  team: ownTeam,
  more: `, 'workshops', ${workshopsWhere(forMe)},
    'history', (select coalesce(json_agg(json_build_object('at', instant_text(h.at), 'words', h.words) order by h.at desc, h.id), '[]') from clearance_change h
      where h.practice_id = $1 and h.engagement_id = e.id and h.person_id = ${mine})`,
});

@Injectable()
export class TrainingPageQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** For those who may read the list of people. Two statements: the page, and the plan. Throws NOT_FOUND and FORBIDDEN. */
  page(viewer: Viewer, slug: string): Promise<TrainingPage> {
    return this.db.read(viewer, async (tx) => {
      const found = await tx.row<{ facts: PageFacts }>(page, [tx.now(), slug, null, []]);
      const place = found && { id: found.facts.engagementId, clientId: found.facts.clientId };
      if (!found || !place || !canReadEngagement(viewer, place)) throw notFound();
      authorize(canReadRoster(viewer, place), 'Those who run the programme see everybody’s training. Yours is under My training.');
      const gate = new GateOf(found.facts, await planInForce(tx, place.id), tx.now());
      return trainingPageView(found.facts, gate, viewer, tx.now());
    });
  }

  /** For everybody of the client, their own. Two statements. Throws NOT_FOUND and FORBIDDEN. */
  mine(viewer: Viewer, slug: string): Promise<MyTraining> {
    return this.db.read(viewer, async (tx) => {
      const found = await tx.row<{ facts: OwnFacts }>(own, [tx.now(), slug, null, [viewer.personId]]);
      if (!found || !canReadEngagement(viewer, { id: found.facts.engagementId, clientId: found.facts.clientId })) throw notFound();
      authorize(
        viewer.roles.some((held) => held.clientId === found.facts.clientId),
        'You are not trained here. The training of everybody is on the page of the client.',
      );
      const gate = new GateOf(found.facts, await planInForce(tx, found.facts.engagementId), tx.now());
      return myTrainingView(found.facts, gate, viewer, tx.now());
    });
  }
}
