import { countWords } from '@cairn/kernel';
import { assessingRequirements } from './assessed.rules.js';
import { evidenceRequirements } from './evidence.rules.js';
import type { PathFacts } from './path-facts.js';
import type { PathModule, Requirement } from './path.js';

/** A certificate asks for every module, the live sessions, the exam, and what assessing adds; each says what is left. */
export function requirementsOf(modules: readonly PathModule[], facts: PathFacts): readonly Requirement[] {
  const steps = modules.flatMap((module) => module.items).filter((item) => item.required);
  const open = modules.filter((module) => module.state !== 'PASSED');
  const all: Requirement = {
    key: 'modules',
    words: `${modules.length - open.length} of ${countWords(modules.length, 'module')} passed`,
    met: modules.length > 0 && open.length === 0,
    left: open.map((module) => `Module ${module.number}: ${module.title}`),
  };
  const live = steps.filter((item) => item.kind === 'LIVE');
  const missed = live.filter((item) => item.state !== 'PASSED');
  const attendance: Requirement = {
    key: 'attendance',
    words: `${live.length - missed.length} of ${countWords(live.length, 'live session')} attended (${facts.rules.attendancePercent} % of the time) or made up`,
    met: missed.length === 0,
    left: missed.map((item) => item.title),
  };
  const exams = steps.filter((item) => item.kind === 'EXAM');
  const unpassed = exams.filter((item) => item.state !== 'PASSED');
  const exam: Requirement = {
    key: 'exam',
    words: unpassed.length === 0 ? `Exam passed with ${facts.rules.examPercent} % or more` : `Exam: ${facts.rules.examPercent} % or more`,
    met: unpassed.length === 0,
    left: unpassed.map((item) => item.title),
  };
  return [all, ...(live.length > 0 ? [attendance] : []), ...(exams.length > 0 ? [exam] : []), ...assessingRequirements(facts), ...evidenceRequirements(facts)];
}
