import { Inject, Injectable } from '@nestjs/common';
import { dayIn, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db } from '@cairn/platform';
import { settingsOf } from '../items/item-settings.js';
import { ownPathFacts } from '../progress/load-path.js';
import { todayOf } from '../cohorts/today-of.js';
import { pathOf } from '../progress/progress.rules.js';
import { coachedEngagements } from '../evidence/coached-engagements.js';
import { whyNoSession } from './observed-engagement.rules.js';
import { colleagues, observedSessions } from './observed-sessions.js';
import type { ObservedItem, ObservedSession } from './observed.types.js';
import { sessionView } from './observed.view.js';

@Injectable()
export class ObservedQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** One of one’s own path, with its sessions and who can be asked: six statements. Throws NOT_FOUND. */
  mine(viewer: Viewer, itemId: string): Promise<ObservedItem> {
    return this.db.read(viewer, async (tx) => {
      const facts = await ownPathFacts(tx, viewer.personId, itemId);
      const stored = facts?.items.find((one) => one.id === itemId && one.kind === 'OBSERVED');
      if (!facts || !stored) throw notFound();
      const today = todayOf(facts.cohort, tx.now());
      const item = pathOf(facts, today)
        .modules.flatMap((module) => module.items)
        .find((one) => one.id === itemId);
      const text = await tx.row<{ body: string }>(`select body from programme_item where practice_id = $1 and id = $2`, [itemId]);
      const { kind, count } = settingsOf('OBSERVED', stored.settings);
      const sessions = (await observedSessions(tx).ofTrainee(facts.trainee.id, itemId)).map((session) => sessionView(session, viewer, today));
      const all = (await colleagues(tx)).filter(
        (one) => one.id !== viewer.personId && (kind === 'SHADOWED' || (one.assesses && one.id !== facts.trainee.mentorId)),
      );
      const engagements = (await coachedEngagements(tx, viewer.personId)).map((one) => ({
        ...{ engagementId: one.id, clientName: one.clientName, clientSlug: one.clientSlug, why: whyNoSession(kind, one) },
      }));
      const act = kind === 'SHADOWED' ? 'Enter this session' : 'Ask both assessors';
      return {
        ...{ id: itemId, title: stored.title, body: text?.body ?? '', completesWhen: stored.completesWhen, kind, count, sessions },
        counted: sessions.filter((session) => session.counts === true).length,
        colleagues: all.map(({ id, name }) => ({ id, name })),
        engagements,
        availableActions:
          facts.trainee.status === 'ENROLLED'
            ? [availableAction('planObservedSession', item?.lockedBecause ? { gated: item.lockedBecause } : { allowed: act })]
            : [],
      };
    });
  }

  /** Throws NOT_FOUND. */
  byId(viewer: Viewer, id: string): Promise<ObservedSession> {
    return this.db.read(viewer, async (tx) => {
      const session = await observedSessions(tx).get(viewer, id);
      return sessionView(session, viewer, dayIn(session.timeZone, tx.now()));
    });
  }

  /** What the reader watches and has not marked yet. One statement. */
  toMark(viewer: Viewer): Promise<ObservedSession[]> {
    return this.db.read(viewer, async (tx) =>
      (await observedSessions(tx).toMark(viewer.personId)).map((session) => sessionView(session, viewer, dayIn(session.timeZone, tx.now()))),
    );
  }
}
