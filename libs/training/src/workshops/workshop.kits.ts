import type { AgendaItem } from './agenda.rules.js';
import type { Reading } from './workshop.rules.js';
import type { WorkshopType } from './workshop.kinds.js';

/** What planning a workshop of a type starts from; everything in it can be changed. */
export interface WorkshopKit {
  readonly type: WorkshopType;
  readonly title: string;
  /** Whom it is for and what it is good for, one sentence. */
  readonly purpose: string;
  readonly minutes: number;
  readonly places: number;
  readonly outcome: string;
  readonly agenda: readonly AgendaItem[];
  readonly readings: readonly Reading[];
  readonly exercise: string;
  /** Comes with a short quiz. */
  readonly withQuiz: boolean;
}

const item = (kind: AgendaItem['kind'], minutes: number, title: string): AgendaItem => ({ kind, minutes, title });
const welcome = (minutes: number, question: string): AgendaItem => item('INTRODUCTIONS', minutes, question);
const pause = item('BREAK', 10, 'Break');
const reading = (title: string): Reading => ({ title, url: null });

const topLevel: WorkshopKit = {
  type: 'TOP_LEVEL',
  title: 'Top-level OKRs',
  purpose: 'For those who lead the organisation: one or two objectives that the teams can help with.',
  minutes: 180,
  places: 12,
  outcome: 'We leave with one or two objectives for the organisation, each with a reason why now, and a first draft of its key results.',
  agenda: [
    welcome(15, 'Introductions: what would have to change this year for you to call it a good one?'),
    item('THEORY', 20, 'What an objective is for, how key results prove it, and what our deployment plan says'),
    item('APPLICATION', 20, 'Mission in one sentence, and whom we depend on'),
    item('APPLICATION', 35, 'Objectives: write alone, read aloud, keep two; why now?'),
    pause,
    item('APPLICATION', 40, 'Key results in pairs: from where to where, and how would we know?'),
    item('APPLICATION', 25, 'Stretch, target and commit for each key result, with its champion'),
    item('CLOSING', 15, 'What we tell the teams, who tells it, and by when'),
  ],
  readings: [reading('The deployment plan in force'), reading('Two pages on where the organisation stands: figures, promises, open worries')],
  exercise:
    'Write one objective for the organisation with three sentences on why it matters now, and two key results that would show it happened. Say for one of them what stretch, target and commit would be.',
  withQuiz: false,
};

const basics: WorkshopKit = {
  type: 'OKRS_BASICS',
  title: 'OKRs basics',
  purpose: 'For everybody who will write OKRs: enough theory to begin, then a first draft of your own.',
  minutes: 120,
  places: 20,
  outcome: 'Everybody has written one objective and two key results about their own work, and has had them read by a colleague.',
  agenda: [
    welcome(10, 'Introductions: one result of the last months that you are glad about, and how you could tell'),
    item('THEORY', 15, 'Objective, key result, health metric and task: four things that are easily mixed up'),
    item('APPLICATION', 15, 'Sort fifteen real lines of ours into the four'),
    item('THEORY', 10, 'Stretch, target and commit: three levels, written before the cycle begins'),
    item('APPLICATION', 25, 'Write alone: your objective, why now, and two key results'),
    item('APPLICATION', 25, 'In pairs: read the other’s draft and ask, do not correct'),
    item('APPLICATION', 10, 'Repair one key result with what you heard'),
    item('CLOSING', 10, 'What is still unclear, and what happens until drafting begins'),
  ],
  readings: [reading('The deployment plan in force: what we agreed about OKRs'), reading('Your team’s mission, or what you believe it is')],
  exercise:
    'Watch the recording. Then write one objective about your own work, with three sentences on why it matters now, and two key results with a starting value and a stretch, target and commit level. Mark one line that is rather a task or a health metric, and say why.',
  withQuiz: true,
};

const drafting: WorkshopKit = {
  type: 'TEAM_DRAFTING',
  title: 'Team drafting',
  purpose: 'For one team: from its mission to drafted OKRs that it owns.',
  minutes: 150,
  places: 12,
  outcome: 'The team has a draft of its OKRs that every member can explain, with a champion for each key result.',
  agenda: [
    welcome(10, 'Introductions: what is one thing only this team can do?'),
    item('THEORY', 10, 'The seven steps, and what the plan asks of a draft'),
    item('APPLICATION', 15, 'Mission: why does this team exist? One sentence that everybody would sign'),
    item('APPLICATION', 10, 'Alignment check: whom do we need, who needs us, and what is critical?'),
    item('APPLICATION', 25, 'Objective: write alone, read aloud, choose; why now in three to five sentences'),
    pause,
    item('APPLICATION', 35, 'Key results: silent writing, then in pairs; from where to where?'),
    item('APPLICATION', 20, 'Refine: key result, health metric or task? Levels, champion and where the number comes from'),
    item('CLOSING', 15, 'What is left until the draft goes to the coach, and who does it'),
  ],
  readings: [reading('The objectives of the organisation for this cycle'), reading('Figures that the team watches anyway')],
  exercise:
    'Watch the recording. Then read your team’s draft and write: which of its key results you could move yourself, what the team would stop doing to get there, and one question about it that nobody asked.',
  withQuiz: false,
};

const internalCoach: WorkshopKit = {
  type: 'INTERNAL_COACH',
  title: 'Coaching OKRs in your own organisation',
  purpose: 'For those who will take over from the coach: asking well, leading a session, letting go.',
  minutes: 180,
  places: 8,
  outcome: 'Each participant has led one coaching talk on a real draft, and knows which session they will co-lead next.',
  agenda: [
    welcome(15, 'Introductions: who helped you once by asking rather than telling?'),
    item('THEORY', 20, 'Coach or consultant: whose text is it? Five questions that open a draft'),
    item('APPLICATION', 40, 'In threes: one brings a draft, one coaches, one watches; then change places'),
    pause,
    item('THEORY', 10, 'From shadow to co-lead to lead: how the hand-over goes'),
    item('APPLICATION', 40, 'Plan a drafting session: outcome, agenda, the moment that could go wrong'),
    item('APPLICATION', 30, 'Hard cases: a copied objective, a sponsor who decides alone, a team that only lists tasks'),
    item('CLOSING', 15, 'Which session do you shadow or co-lead next, and when?'),
  ],
  readings: [reading('One team’s draft, with its author’s agreement'), reading('Your notes of a session that you shadowed')],
  exercise:
    'Watch the recording. Then take one draft of a colleague (ask first) and write down five questions you would ask, in order, and what each could open. Say where you were tempted to give the answer.',
  withQuiz: false,
};

const champion: WorkshopKit = {
  type: 'KR_CHAMPION',
  title: 'Owning a key result',
  purpose: 'For KR champions: from the number to the weekly minute.',
  minutes: 75,
  places: 20,
  outcome: 'Every champion can say where their number comes from, what they will report each week and whom they ask for help.',
  agenda: [
    welcome(10, 'Introductions: your key result in one breath'),
    item('THEORY', 10, 'What a champion owns: the number, the prediction and the words, not all of the work'),
    item('APPLICATION', 20, 'Your data source: open it now and read today’s value'),
    item('APPLICATION', 20, 'A first check-in in pairs: value, predicted score, confidence, obstacle'),
    item('APPLICATION', 10, 'Whom do you need? Ask one of them before you leave'),
    item('CLOSING', 5, 'When you will check in, and what you do if the number stands still'),
  ],
  readings: [reading('Your key result with its levels'), reading('How key results are scored here: the deployment plan')],
  exercise:
    'Watch the recording. Then write for your key result: where the number comes from and how old it is, today’s value, the score you predict with one sentence why, and one obstacle with the person who could remove it.',
  withQuiz: true,
};

const refresher: WorkshopKit = {
  type: 'REFRESHER',
  title: 'What changed, and what we learned',
  purpose: 'For everybody who was trained before: the plan as it is now, and a better second cycle.',
  minutes: 60,
  places: 30,
  outcome: 'Everybody knows what changed in the plan and has improved one of their key results by it.',
  agenda: [
    welcome(5, 'Introductions: one thing you would do differently in the next cycle'),
    item('THEORY', 10, 'What changed in the deployment plan, and why'),
    item('APPLICATION', 15, 'Last cycle’s results: which level did we reach, and what does that say about how we set them?'),
    item('APPLICATION', 20, 'Take one key result of yours and write it by the plan as it is now'),
    item('CLOSING', 10, 'What we keep, and open questions'),
  ],
  readings: [reading('What changed in the deployment plan'), reading('Your key results of the last cycle with their scores')],
  exercise:
    'Watch the recording. Then write down what changed in the plan in your own words, and rewrite one key result of your last cycle by it. Say what is different.',
  withQuiz: false,
};

export const workshopKits: readonly WorkshopKit[] = [topLevel, basics, drafting, internalCoach, champion, refresher];
export const workshopTypes: readonly WorkshopType[] = workshopKits.map((kit) => kit.type);
