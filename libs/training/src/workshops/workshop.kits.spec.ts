import { agendaAdvice, checkAgenda } from './agenda.rules.js';
import { checkWorkshop } from './workshop.rules.js';
import { workshopKits } from './workshop.kits.js';
import { usualQuizzes } from '../quizzes/usual-quizzes.js';

it.each(workshopKits.map((kit) => [kit.type, kit] as const))('%s can be planned as it is, without advice', (type, kit) => {
  expect(checkAgenda(kit.agenda, kit.minutes).ok).toBe(true);
  expect(agendaAdvice(kit.agenda, kit.minutes)).toEqual([]);
  expect(kit.agenda.reduce((sum, item) => sum + item.minutes, 0)).toBe(kit.minutes);
  expect(checkWorkshop({ ...kit, format: 'ONLINE', place: null, recordingUrl: null }).ok).toBe(true);
  expect(usualQuizzes[type] !== undefined).toBe(kit.withQuiz);
});
