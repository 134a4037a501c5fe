import { Inject, Injectable } from '@nestjs/common';
import { authorize, dayIn, instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { isOwnMentee } from '../assessments/assessment.policy.js';
import { criteriaOf, readableLevels } from '../assessments/rubric.rules.js';
import { loadNames, sanitise } from '@cairn/engagements';
import { observedMarked } from '../certification.events.js';
import { settingsOf } from '../items/item-settings.js';
import { ObservedMarkRow, ObservedSessionRow } from './observed.entity.js';
import { withoutNames } from './observed-engagement.rules.js';
import { markSession } from './observed.rules.js';
import { isItsAssessor, observedSessions } from './observed-sessions.js';

export interface MarkObservedInput {
  readonly idempotencyKey: string;
  readonly sessionId: string;
  readonly levels: readonly { readonly key: string; readonly level: number }[];
  readonly remark: string;
}

/** Each of two assessors marks a session once, before seeing what the other saw; with the second it is done. Throws NOT_FOUND, FORBIDDEN for one’s own mentee. */
@Injectable()
export class MarkObservedSession {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: MarkObservedInput): Promise<Result<{ sessionId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.mark-observed', input }, async (tx) => {
      await tx.rows(`select id from observed_session where practice_id = $1 and id = $2 for update`, [input.sessionId]);
      const session = await observedSessions(tx).get(viewer, input.sessionId);
      authorize(isItsAssessor(viewer, session), 'Its two assessors mark a session.');
      authorize(session.kind === 'SHADOWED' || !isOwnMentee(viewer, session.trainee), 'Nobody grades their own mentee. Somebody else watches this one.');
      const criteria = criteriaOf(session.rubric, settingsOf('OBSERVED', session.settings).rubricKeys);
      const levels = readableLevels(Object.fromEntries(input.levels.map(({ key, level }) => [key, level])));
      if (!levels.ok) return levels;
      const of = { ...session, marked: session.marks.some((mark) => mark.assessorId === viewer.personId) };
      const marked = markSession(of, { levels: levels.value, remark: input.remark }, criteria, dayIn(session.timeZone, tx.now()));
      if (!marked.ok) return marked;
      const found = sanitise([{ field: 'remark', text: marked.value.remark }], await loadNames(tx));
      const there = [session.traineeName, session.firstName, session.secondName ?? ''];
      const nameless = withoutNames({ field: 'remark', words: marked.value.remark }, found, { whole: [], byWord: [] }, there);
      if (!nameless.ok) return nameless;
      const at = instant(tx.now());
      await tx
        .table(ObservedMarkRow)
        .add({ id: newId(), observedSessionId: session.id, assessorId: viewer.personId, ...marked.value, rubric: criteria, givenAt: at });
      if (session.marks.length === 0) return ok({ sessionId: session.id });
      await tx.table(ObservedSessionRow).change(session.id, session.version, { status: 'MARKED', markedAt: at });
      await tx.emit(observedMarked({ sessionId: session.id, traineeId: session.trainee.id }));
      return ok({ sessionId: session.id });
    });
  }
}
