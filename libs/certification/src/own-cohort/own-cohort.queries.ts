import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { settingsOf } from '../items/item-settings.js';
import { messagesJson, messageView, type StoredMessage } from '../messages/message.queries.js';
import { ownPathWith, readPath, type ReadPath } from '../progress/load-path.js';
import { sessionsToCome } from '../progress/path.view.js';
import type { OwnCohort, WaitingFeedback } from './own-cohort.types.js';

interface Around {
  readonly colleagues: readonly string[];
  readonly messages: readonly StoredMessage[];
}

/** What went to everybody is read by whoever joined later, too; the rest by those who were named. */
const mine = `m.sent_at is not null and (m.to_whom = 'ALL' or m.recipients @> jsonb_build_array(jsonb_build_object('traineeId', t.id)))`;
const around = `json_build_object('messages', ${messagesJson(mine)},
  'colleagues', (select coalesce(json_agg(o.name order by lower(o.name)), '[]') from trainee x join person o on o.practice_id = $1 and o.id = x.person_id
    where x.practice_id = $1 and x.cohort_id = c.id and x.id <> t.id and x.status in ('ENROLLED', 'CERTIFIED')))`;

const left = {
  WITHDRAWN: 'You have left this cohort. What was written to you stays here.',
  DEFERRED: 'You go on in a later cohort. What was written to you stays here.',
  ...{ ENROLLED: null, CERTIFIED: null },
} as const;

@Injectable()
export class OwnCohortQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** One's own, null for whoever is in no cohort. One statement. */
  mine(viewer: Viewer): Promise<OwnCohort | null> {
    return this.db.read(viewer, async (tx) => {
      const found = await ownPathWith<Around>(tx, viewer.personId, null, around);
      if (!found) return null;
      const read = readPath(viewer, found.facts, tx.now());
      const { trainee, cohort, programme, facilitators } = read.facts;
      const isHere = trainee.status === 'ENROLLED' || trainee.status === 'CERTIFIED';
      return {
        ...{ id: cohort.id, name: cohort.name, programmeTitle: programme.title, readOnlyBecause: left[trainee.status] },
        ...{ startsOn: cohort.startsOn, dropOutUntil: cohort.dropOutUntil, endsOn: cohort.endsOn },
        ...{ facilitators: [...facilitators], mentorName: trainee.mentorName, colleagues: isHere ? [...found.more.colleagues] : [] },
        ...{ sessions: isHere ? sessionsToCome(read.facts, tx.now()) : [], feedback: feedbackToGive(read) },
        messages: found.more.messages.map((message) => ({ ...messageView(message), names: [] })),
      };
    });
  }
}

function feedbackToGive({ facts, path }: ReadPath): WaitingFeedback[] {
  if (facts.trainee.status !== 'ENROLLED') return [];
  const open = path.modules.flatMap(({ items }) => items).filter(({ kind, state }) => kind === 'PEER' && state !== 'LOCKED' && state !== 'PASSED');
  return open.map(({ id, title, dueOn }) => ({
    ...{ itemId: id, title, dueOn },
    given: facts.trainee.assessing.peers.filter((one) => one.itemId === id && one.status === 'GIVEN').length,
    asked: settingsOf('PEER', facts.items.find((one) => one.id === id)?.settings).give,
  }));
}
