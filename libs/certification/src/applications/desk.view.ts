import type { Viewer } from '@cairn/identity';
import { availableAction } from '@cairn/platform';
import { canDirect } from '../certification.policy.js';
import { applicationForm } from './application-form.js';
import type { Application, ApplicationDesk, ApplicationMark, InterviewSlot } from './application.types.js';
import type { ApplicationFacts, DeskFacts, MarkFacts, SlotLine } from './desk.facts.js';

const forbidden = (directors: readonly string[]) => ({
  forbidden: 'You advise, the certification director decides.',
  ...(directors[0] ? { ask: directors[0] } : {}),
});

/** The applications of a programme as this reader may see them. */
export function deskView({ code, ...facts }: DeskFacts, viewer: Viewer, publicUrl: string): ApplicationDesk {
  const directs = canDirect(viewer);
  return {
    ...facts,
    publicUrl: `${publicUrl}/apply/${code}`,
    applications: facts.applications.map((application) => applicationView(application, viewer)),
    sources: [...facts.sources],
    cohorts: [...facts.cohorts],
    slots: facts.slots.map((slot) => slotView(slot, viewer)),
    directors: [...facts.directors],
    availableActions: [
      availableAction('sendAnswers', directs ? { allowed: 'Answer' } : forbidden(facts.directors)),
      availableAction('addInterviewSlots', { allowed: 'Add times for talks' }),
    ],
  };
}

/** Marks of others are shown once one's own is given, so that nobody follows the first who spoke. */
function applicationView({ form, marks, answers, ...facts }: ApplicationFacts, viewer: Viewer): Application {
  const { questions, criteria } = applicationForm(form);
  const own = marks.find(({ readerId }) => readerId === viewer.personId);
  const others = marks.filter(({ readerId }) => readerId !== viewer.personId);
  return {
    ...facts,
    files: [...facts.files],
    talk: facts.talk && slotView(facts.talk, viewer),
    criteria,
    answers: questions.filter(({ key }) => (answers[key] ?? '') !== '').map(({ key, label }) => ({ label, answer: answers[key] ?? '' })),
    myMark: own ? markView(own) : null,
    otherMarks: others.length,
    marks: own ? others.map(markView) : [],
    availableActions: facts.status === 'WITHDRAWN' ? [] : [availableAction('markApplication', { allowed: own ? 'Change my mark' : 'Mark' })],
  };
}

/** A time that nobody has taken can be taken away, by whose it is and by those who direct. */
const slotView = ({ withPersonId, ...slot }: SlotLine, viewer: Viewer): InterviewSlot => ({
  ...slot,
  availableActions:
    slot.applicantName === null && (canDirect(viewer) || withPersonId === viewer.personId)
      ? [availableAction('removeInterviewSlot', { allowed: 'Remove' })]
      : [],
});

const markView = ({ readerName, levels, verdict, note, version }: MarkFacts): ApplicationMark => ({
  ...{ readerName, verdict, note, version },
  levels: Object.entries(levels).map(([key, level]) => ({ key, level })),
});
