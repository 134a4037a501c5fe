import type { Applicant } from '../../applying-acts.js';

/** What trainees of the autumn cohort wrote for their assignments. */
export const written = {
  priyaStance: `Line 1, "Introduce a new ticket tool".
First question: who waits for this tool, and what can they not do today? I ask it first because "tool" answers a question nobody has said aloud yet. I expect the agents to talk about cases that are handed on three times before somebody owns them.
Second question: how often did that happen last month, and who could tell us by tomorrow? They may not know. Then the first piece of work is to count for a week.

Line 2, "Train all agents in writing answers".
Who reads these answers, and what do they do after reading? I expect: they write again. Second: how many come back within two days?

Line 3, "Run a monthly meeting with the product team".
What would product do differently after the third meeting? And how would support notice? I expect silence first, and then the same five faults that come back every release.

Lines 4 and 5 I would leave for the second session. Both describe help for the first three.

A key result the team might arrive at: from 31 % to 15 % of cases that are handed on more than once, counted from the ticket history on the last Friday of the month.
If they do not arrive there, I would ask their newest agent which case she remembers from her first week. I would not offer my line.`,
  tomasStance: `I would start with "Hire two senior agents", because a hire is the most expensive way of not talking about the work. Which case would they solve that nobody can solve today? And who solves it now, at what hour of the night? I expect one name, and some embarrassment.

For the ticket tool: what is slow today, the tool or the agreement on who takes a case? For writing: show me two answers you are proud of, what do they have in common? For the meeting with product: what did the last one change? For the knowledge base: who looked something up yesterday and did not find it?

One key result in their words: from nine hours to four until a customer has an answer that holds, measured by cases that are not opened again.
If they get stuck I would ask for a figure they already have, however poor it is, and let them say what is wrong with it.`,
  weiStance: `For the ticket tool I would explain to the team that a tool is an output and suggest that they measure first response time instead. Then I would ask whether they agree. For training I would ask how many agents have to be trained and by when. For the meeting I would ask who should take part.

A key result: first response time from six hours to two hours by the end of the quarter.`,
  weiSecond: `The ticket tool again, this time without my own answer.
What happens to a customer between the moment they write and the moment somebody owns their case? I would ask that and then wait. I do not know what they will say. If they say "it depends", I ask for the last three cases on somebody's screen.

Training: which answer of the last week would you send again as it is? And which one would you not? I expect that the two are not by different people.

The meeting with product: what do you hear from customers that product does not hear from anybody else?

A key result they might arrive at: from one in three to one in ten cases that a customer has to explain twice. It was a customer in my notes who said "twice", not me.
If they do not arrive there: I ask who in the room was a customer somewhere last week.`,
  amadouStance: `I would not touch the lines. I would ask the team to put the five tasks on the wall and to write under each of them who notices when it is not done.
Under "send the newsletter" there will be nobody. That is the moment I wait for.

A question for the lead, in the break: which of these would you still do if nobody ever asked you about it?

A key result they might arrive at: from 9 to 4 days between a customer's first question and their first order. I do not know whether 9 is right; finding that out would be their first week.`,
  amadouMakesUp: `I would leave the second half of my own agenda empty. In the recording the best quarter of an hour is the one that nobody had planned, when two teams found out that they count the same customers twice.`,
  toCohort: `Next week we work on the seven steps with a team that has agreed to be our guest. Bring one objective of a team you know, written in that team's words and not in yours.

If you could not make the last session: the recording is on its page, and twenty words about what you would do differently are enough to make it up.

Until Tuesday
Mara`,
  freyaStance: `I read the five lines aloud and ask which of them somebody outside the team would miss. I expect "hire two senior agents" from the lead and nothing from the others; then each writes alone for three minutes.

Tool: what did you promise a customer last week that the tool did not let you keep? Training: whose answers do you copy, and what do they do differently? Meeting: what did product decide last month because of something you told them? Knowledge base: what did you look up yesterday, and where? Hires: what would be the first thing you stop doing yourselves?

From 48 % to 75 % of answers after which the customer does not write again within three days. Source: the mailbox, counted by hand for the first two weeks.
If they stay with tasks I ask them to finish the sentence "so that". Four times, if need be.`,
  priyaPlan: `Client: 140 people, two sites, one product, a first cycle three years ago that nobody finished.

Parameter 1, home. People & Culture keeps the calendar, sales keeps the figures. Proposed: operations, because it is the only team that all others talk to every week.
Parameter 2, cycle. Four months. Three planning rounds fit between the fairs; with three months the second cycle would start in the week of the largest one.
Parameter 3, levels. Organisation and all teams. Individuals would only copy.
Parameter 4, how many. Two objectives for a team, three key results for each. The doubting head of sales will ask for five; the question is which of the five they would drop in week six.
Parameter 5, who drafts. Leads and two people of each team, chosen by the team.
Parameter 6, scoring. Confidence from 0 to 1 every second week.
Parameter 7, reviews. Hard. Today a fifth of the bonus depends on goals. Proposed: not linked from next year on. It costs HR a new basis by December. The head of sales may disagree, because the bonus is the only thing his people read. I would open with: which figure did somebody set low last year so that it works out?
Parameter 8, visibility. Open to all inside.
Parameter 9, tool. The spreadsheet they have, for one cycle.
Parameter 10, exceptions. Hard as well, because the founder decides in corridors. An exception is written, has an end and a name. It costs speed in two weeks of the year. I would open with: which decision of last spring does everybody tell differently today?

If nothing is decided until the fair: training cannot start, and drafting falls into the holidays.`,
  priyaWorkshop: `Wanted outcome: the team leaves with one objective it would defend before its neighbours, and three candidates for key results, two of them with today's figure. Agreed with the team lead by phone on Tuesday; she struck "a complete set" and put "candidates".

People bring: one figure they look at anyway, on paper, with its source.
The four elsewhere join one by one, each from their own screen, and each has a partner in the room who reads aloud what they write.

13:00 Who we are, and what you would like to be asked more often, 15. Comes out: nine voices heard.
13:15 What got better last year because of us? Write alone, read aloud, 25. Comes out: a wall of changes, no tasks.
13:40 For whom would it hurt if we were gone in March? In threes, 25. Comes out: three sentences.
14:05 Break, 10.
14:15 One objective. Each three offers one sentence, the others ask one question each, 40. Comes out: one sentence that argues.
14:55 Figures on the table: which of the nine belong to that sentence? 35. Comes out: candidates with from and to.
15:30 Break, 5.
15:35 Level by level for the two best ones, 15.
15:50 Score the outcome, each alone on a card, 10.

Dropped if time is short: the levels. They need a night's sleep anyway.
How I score it: the card asks "Would you defend this sentence before your neighbour team?" from 1 to 4. Seven of nine at 3 or more is the outcome reached.`,
  tomasPlan: `Client from the live session, 140 people. So far the three that I find easiest:

Cycle: four months, because of the fairs.
Levels: organisation and teams.
Visibility: open, with one exception for the talks with the bank.

Still to write: reviews (ask what was set low last year), home, and what it costs if nothing is decided.`,
} as const;

const time = 'Two to four hours';

/** People who apply for the next cohort. */
export const applicants: readonly Applicant[] = [
  {
    name: 'Mireille Aubert',
    email: 'mireille.aubert@quaywright.example',
    source: 'A colleague',
    answers: {
      role: 'Lead of a team of nine in logistics, Quaywright',
      why: 'We wrote OKRs for two years and I closed every cycle with the same sentence: next time we start earlier. I want to know what I could have asked in week two.',
      experience: 'Two years as a team lead with OKRs. A course in systemic coaching that I have not finished.',
      team: 'Customs, four people, who have never had a goal of their own.',
      time,
    },
  },
  {
    name: 'Dele Adeyemi',
    email: 'dele.adeyemi@fennmoor.example',
    source: 'newsletter',
    answers: {
      role: 'Agile coach, Fennmoor Insurance',
      why: 'My teams deliver more each quarter and could not say for whom. I have seen one team ask that question and stop half of its work.',
      experience: 'Six years with teams. I have drafted OKRs for others far too often, and they were never theirs.',
      team: 'Claims, with a lead who doubts it. She said yes to one cycle.',
      time: 'More than four hours',
    },
  },
  {
    name: 'Sunniva Lie',
    email: 'sunniva.lie@harbourlight.example',
    source: '',
    answers: {
      role: 'HR business partner, Harbourlight',
      why: 'I am asked to introduce OKRs by summer, and would like to do it without a tool first.',
      experience: 'Nothing yet with OKRs; ten years of talks with people about their work.',
      team: 'Our own HR team, if nobody else wants to begin.',
      time: 'Less than two hours',
    },
  },
];
