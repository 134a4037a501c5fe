import type { Day } from '@cairn/kernel';
import { dayWords } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction } from '@cairn/platform';
import { isOwnMentee } from '../assessments/assessment.policy.js';
import { criteriaOf } from '../assessments/rubric.rules.js';
import { canRunCohort } from '../certification.policy.js';
import { settingsOf } from '../items/item-settings.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { bandsInWords } from '../evidence/bands-in-words.js';
import { countsAsObserved } from '../progress/assessed.rules.js';
import { cancelSession } from './observed.rules.js';
import { isItsAssessor } from './observed-sessions.js';
import type { MarkFacts, SessionFacts } from './observed.sql.js';
import type { ObservedMark, ObservedSession } from './observed.types.js';

/** A session as this reader may see it: no mark of another before one’s own, nothing to the trainee before both. */
export function sessionView(session: SessionFacts, viewer: Viewer, today: Day): ObservedSession {
  const { id, traineeName, title, kind, heldOn, setting, status, version, marks, withdrawn } = session;
  const done = status === 'MARKED';
  const mine = marks.find((mark) => mark.assessorId === viewer.personId);
  const levels = marks.flatMap((mark) => Object.values(mark.levels));
  const facts = { itemId: session.itemId, kind, status, heldOn, at: marks.at(-1)?.givenAt ?? ('' as never), levels, consented: session.consented };
  return {
    ...{ id, traineeName, title, kind, heldOn, setting, status, version, withdrawn, outside: session.evidenceId === null },
    // Whose work it was is between the trainee and that client's coaches; assessors know the room they sat in, and directors need not know.
    ...{ clientName: session.trainee.personId === viewer.personId ? session.clientName : null, about: bandsInWords(session.bands) },
    assessorNames: [session.firstName, ...(session.secondName === null ? [] : [session.secondName])],
    rubric: criteriaOf(session.rubric, settingsOf('OBSERVED', session.settings).rubricKeys).map((one) => ({
      key: one.key,
      title: one.title,
      levels: [...one.levels],
    })),
    marks: (done || mine ? marks : []).map(markView),
    markedCount: marks.length,
    mean: done && levels.length > 0 ? Math.round((levels.reduce((sum, level) => sum + level, 0) / levels.length) * 100) / 100 : null,
    counts: done ? countsAsObserved(facts, programmeRules(session.rules)) : null,
    availableActions: actionsOf(session, viewer, today, mine !== undefined),
  };
}

const markView = ({ assessorName, levels, remark, rubric, givenAt }: MarkFacts): ObservedMark => ({
  ...{ assessorName, remark, givenAt },
  levels: rubric.flatMap(({ key, title, levels: words }) => {
    const level = levels[key];
    return level === undefined ? [] : [{ key, title, level, words: words[level - 1] ?? '' }];
  }),
});

function actionsOf(session: SessionFacts, viewer: Viewer, today: Day, marked: boolean): ObservedSession['availableActions'] {
  const { kind, status, heldOn, trainee, cohort } = session;
  const marksIt = kind === 'OBSERVED' && status === 'PLANNED' && isItsAssessor(viewer, session) && !marked;
  const why = isOwnMentee(viewer, trainee)
    ? 'Nobody grades their own mentee. Somebody else watches this one.'
    : heldOn > today
      ? `Mark it after it was held, on ${dayWords(heldOn, today)}.`
      : null;
  const cancels = trainee.status === 'ENROLLED' && (trainee.personId === viewer.personId || canRunCohort(viewer, cohort)) && cancelSession(session).ok;
  return [
    ...(marksIt ? [availableAction('markObservedSession', why === null ? { allowed: 'Give these marks' } : { forbidden: why })] : []),
    ...(cancels ? [availableAction('cancelObservedSession', { allowed: kind === 'SHADOWED' ? 'Take it back' : 'Cancel it' })] : []),
  ];
}
