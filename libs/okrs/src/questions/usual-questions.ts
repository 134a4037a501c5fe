import { draftSteps, type DraftStep } from '../drafts/draft-steps.js';
import type { AskedByFinding, CoachingQuestion } from './question.js';

/** What coaches ask at each step until their practice has words of its own. A question opens; it never hides an answer. */
export const usualQuestions: Readonly<Record<DraftStep, readonly CoachingQuestion[]>> = {
  MISSION: [
    { key: 'missed', text: 'If this team were gone next Monday, who would notice first, and what would they be without?' },
    { key: 'served', text: 'Whom do you serve, and what can they do because of you?' },
    { key: 'only-you', text: 'What is it that only this team does here?' },
    { key: 'not-yours', text: 'What do people bring to you that is not yours to do?' },
    { key: 'proud-day', text: 'Think of a day on which you went home content. What had happened?' },
    { key: 'newcomer', text: 'Would someone who joins in a month understand from this sentence why they came?' },
  ],
  ALIGNMENT: [
    { key: 'nobody-needed', text: 'Who could stop you without meaning to, just by being busy with something else?' },
    { key: 'needs-you', text: 'Whose success this cycle hangs on you, and have they told you so?' },
    { key: 'agreed-with-them', text: 'When you talked with them about it, what did they say they would need in return?' },
    { key: 'shared-objective', text: 'If neither of you can reach it alone, what would the two of you put your names under together?' },
    { key: 'last-time', text: 'Where did something last get stuck between two teams, and who saw it first?' },
    { key: 'serve-above', text: 'Which of the organisation’s objectives do you care about most, and where do you touch it?' },
  ],
  OBJECTIVE: [
    { key: 'why-now', text: 'What happens if you leave this for half a year?' },
    { key: 'own-words', text: 'Suppose nobody above you had written anything. How would you say what has to change in your own work?' },
    { key: 'objective-progress', text: 'When this has worked, what will somebody see that they do not see today?' },
    { key: 'objective-number', text: 'What is the change that this number would be a sign of?' },
    { key: 'objective-focus', text: 'If only one of these came true, which would still make it a good cycle?' },
    { key: 'let-go', text: 'What will you do less of, so that there is room for this?' },
    { key: 'energy', text: 'Who in the room would get up early for this, and what would make it so for the others?' },
  ],
  KEY_RESULTS: [
    { key: 'how-know', text: 'You say it has worked and a friendly sceptic doubts it. What would you show?' },
    { key: 'task-outcome', text: 'Once this is done, what will be different, and for whom?' },
    { key: 'activity-outcome', text: 'Say it goes as well as it can. What will it have led to by the end of the cycle?' },
    { key: 'milestone-metric', text: 'Which figure would tell you that reaching this was worth it?' },
    { key: 'starting-point', text: 'Where does it stand today, and how do you know?' },
    { key: 'quality-beside-quantity', text: 'How could this number look fine while something that you care about gets worse?' },
    { key: 'jargon', text: 'How would you tell this to somebody who started yesterday?' },
    { key: 'enough', text: 'If all of these came true, would you be sure that the objective was reached?' },
  ],
  REFINE: [
    { key: 'watch-or-move', text: 'Would you be glad if this stayed exactly where it is? Then who keeps an eye on it?' },
    { key: 'breach', text: 'This is out of bounds already. What would have to be true to leave it as it is?' },
    { key: 'first-sign', text: 'What could move in the first weeks and tell you early whether you are on the way?' },
    { key: 'along-the-way', text: 'What will you know at half-time that you do not know today?' },
    { key: 'in-your-hands', text: 'How much of this is in your hands, and what do you need from others for the rest?' },
    { key: 'drop-one', text: 'Which of these would nobody miss?' },
  ],
  PRESCORE: [
    { key: 'amazing', text: 'What result would make you call your colleagues on a Sunday?' },
    { key: 'promise', text: 'What would you promise to a friend, and be sure to keep?' },
    { key: 'already-there', text: 'If nobody did anything, where would this end up by itself?' },
    { key: 'even-chance', text: 'At which value would you bet neither for it nor against it?' },
    { key: 'one-person', text: 'Who wants to be asked about this every week?' },
    { key: 'source', text: 'Where will the number come from on a Friday afternoon, without ringing anybody?' },
  ],
  REVIEW: [
    { key: 'read-aloud', text: 'Read it aloud. At which word did you hesitate?' },
    { key: 'first-week', text: 'What will you do differently in the first week because of this?' },
    { key: 'who-reads', text: 'Who should read this before it is published, and what would you like to hear from them?' },
    { key: 'doubt', text: 'Which of these do you believe in least, and what would help?' },
    { key: 'stop', text: 'By what would you notice early that this was the wrong thing to want?' },
    { key: 'tell', text: 'How will those who need it hear of it, from whom?' },
  ],
};

const all = new Map(draftSteps.flatMap((step) => usualQuestions[step].map((question) => [question.key, question.text] as const)));

/** The usual words of a question that findings ask. */
export const usualWords = (key: AskedByFinding): string => all.get(key) ?? '';
