import { approves, asksForException, comes, completesCycle, grows, inTurn, notesPrivately, proposes, sends, writesInMargin, type Proposal } from './acts.js';
import type { Story } from './story.js';

const dayMs = 86_400_000;

/** The three questions that only a client can answer, as most of them do. */
const answered: readonly Proposal[] = [
  { key: 'levels', option: 'organisation-and-all-teams', why: 'Every team works on something of its own; individuals would only copy.' },
  { key: 'cycle', option: 'four-months', why: 'Three planning rounds a year fit the budget and the holidays.' },
  { key: 'reviews', option: 'linked', why: 'People should aim high without paying for it.' },
];

const firstPlan = { whyNow: 'Training needs one agreed way to write and score OKRs.', ifNothing: 'Training cannot start, and drafting moves with it.' };

/** Five clients of the sample practice, each frozen at a moment that tells something. `now` is the day they are seen. */
export function stories(now: Date): readonly Story[] {
  const ago = (days: number): string => new Date(now.getTime() - days * dayMs).toISOString().slice(0, 10);
  const lead = { timeZone: 'Europe/London' };

  const oakfield: Story = {
    name: 'Oakfield Council',
    moments: [
      {
        daysAgo: 96,
        at: '09:10',
        happens: inTurn(
          comes({
            ...lead,
            name: 'Oakfield Council',
            industry: 'PUBLIC',
            sizeBand: 'FROM_1000',
            outcome: 'Every team can name its one priority by summer.',
            lead: ['Dana Ruiz', 'dana.ruiz@oakfield.example'],
            sponsor: ['Ian Webb', 'ian.webb@oakfield.example'],
            hr: ['Ruth Adeyemi', 'ruth.adeyemi@oakfield.example'],
            startsOn: ago(96),
            template: { deploymentWeeks: 15, trainingWeeks: 3, cycleMonths: 4 },
          }),
          grows(
            'Housing: Lena Koch, Piet Visser, Ama Mensah',
            'Parks: Tom Reed, Noor Haddad',
            'Finance: Grace Obi, Karl Voss',
            'Libraries: Jo Lund, Mia Frey',
            'Planning: Sven Aas, Ada Boyle',
          ),
        ),
      },
      {
        daysAgo: 84,
        at: '10:00',
        happens: inTurn(
          proposes(
            [
              { ...answered[0]! },
              { key: 'cycle', option: 'three-months', why: 'A short first cycle to learn.' },
              answered[2]!,
              { key: 'scoring', option: 'team-chooses', why: 'Teams have habits; we did not want to break them at once.' },
              { key: 'trainingRule', option: 'team-leads', why: 'Leads carry it into their teams.' },
            ],
            firstPlan,
          ),
          sends(),
        ),
      },
      { daysAgo: 82, at: '14:20', happens: approves('Dana Ruiz', 'Ian Webb', 'Ruth Adeyemi') },
      { daysAgo: 20, at: '15:10', happens: writesInMargin('Ian Webb', 'scoring', 'Can finance keep its green, amber and red?') },
      {
        daysAgo: 9,
        at: '13:30',
        happens: inTurn(
          proposes(
            [
              { key: 'scoring', option: 'stretch-first', why: 'Two ways of scoring in the pilot made results impossible to compare.' },
              { key: 'trainingRule', option: 'everyone-who-writes', why: 'Drafts by people without training had to be written twice.' },
              { key: 'cycle', option: 'four-months', why: 'Three months left no time between the budget and the holidays.' },
            ],
            { whyNow: 'Two styles of scoring in the pilot could not be compared.', ifNothing: 'Plan 1 stays, and the training moves.' },
          ),
        ),
      },
      { daysAgo: 8, at: '09:40', happens: sends('The pilot showed it before a whole cycle was over, and training starts soon.') },
    ],
  };

  const marisol: Story = {
    name: 'Marisol Health',
    moments: [
      {
        daysAgo: 45,
        at: '09:00',
        happens: inTurn(
          comes({
            name: 'Marisol Health',
            timeZone: 'Europe/Madrid',
            industry: 'HEALTH',
            sizeBand: 'FROM_250',
            outcome: 'Patients wait half as long for a first appointment, and every ward knows its part.',
            lead: ['Inés Marín', 'ines.marin@marisol.example'],
            sponsor: ['Hugo Sanz', 'hugo.sanz@marisol.example'],
            hr: ['Clara Vega', 'clara.vega@marisol.example'],
            startsOn: ago(45),
            template: { deploymentWeeks: 5, trainingWeeks: 3, cycleMonths: 4 },
          }),
          grows(
            'Admissions: Ana Prieto, Ben Soler, Chu Anand',
            'Wards: Dev Marsh, Eva Lindt, Rosa Gil',
            'Laboratory: Luis Ortega, Nuria Pons',
            'Outpatients: Marta Rey, Pau Serra, Iris Cano',
          ),
        ),
      },
      { daysAgo: 31, at: '11:00', happens: inTurn(proposes(answered, firstPlan), sends()) },
      { daysAgo: 29, at: '08:40', happens: approves('Inés Marín', 'Hugo Sanz', 'Clara Vega') },
      { daysAgo: 6, at: '16:00', happens: notesPrivately('Chu and Dev have not answered about the training. Ask Inés before Friday.') },
    ],
  };

  const halden: Story = {
    name: 'Halden Robotics',
    moments: [
      {
        daysAgo: 208,
        at: '09:30',
        happens: inTurn(
          comes({
            name: 'Halden Robotics',
            timeZone: 'Europe/Oslo',
            industry: 'INDUSTRY',
            sizeBand: 'FROM_1000',
            outcome: 'Customers are up and running after our first visit.',
            lead: ['Astrid Dahl', 'astrid.dahl@halden.example'],
            sponsor: ['Erik Moen', 'erik.moen@halden.example'],
            hr: ['Liv Berg', 'liv.berg@halden.example'],
            startsOn: ago(208),
            template: { deploymentWeeks: 4, trainingWeeks: 3, cycleMonths: 3 },
          }),
          grows(
            'Field Service: Lee Park, Ola Nes',
            'Logistics: Finn Lie, Kari Vik',
            'Software: Nils Aune, Tuva Holm',
            'Sales: Jens Roe, Siri Ness',
            'Finance: Berit Aas',
          ),
        ),
      },
      {
        daysAgo: 196,
        at: '10:00',
        happens: inTurn(
          proposes([answered[0]!, { key: 'cycle', option: 'three-months', why: 'Releases come every quarter.' }, answered[2]!], firstPlan),
          sends(),
        ),
      },
      { daysAgo: 194, at: '12:15', happens: approves('Astrid Dahl', 'Erik Moen', 'Liv Berg') },
      { daysAgo: 65, at: '09:00', happens: completesCycle(1) },
      {
        daysAgo: 12,
        at: '09:20',
        happens: asksForException('Logistics', 'scoring', 'Our carrier reports commitments only, and we would have to guess the rest.', 60),
      },
      {
        daysAgo: 2,
        at: '10:45',
        happens: asksForException('Finance', 'scoring', 'If Logistics may lead with the commitment, so would we: it is how we report.', 60),
      },
      { daysAgo: 1, at: '15:00', happens: notesPrivately('Two teams now want to lead with commit. Talk to Astrid about the parameter, not about the teams.') },
    ],
  };

  const tern: Story = {
    name: 'Tern & Co',
    moments: [
      {
        daysAgo: 230,
        at: '08:30',
        happens: inTurn(
          comes({
            name: 'Tern & Co',
            timeZone: 'Europe/Berlin',
            industry: 'SERVICES',
            sizeBand: 'FROM_50',
            outcome: 'We finish what we start, and stop what does not matter.',
            lead: ['Mia Brandt', 'mia.brandt@tern.example'],
            sponsor: ['Tom Keller', 'tom.keller@tern.example'],
            hr: ['Jana Wolf', 'jana.wolf@tern.example'],
            startsOn: ago(230),
            template: { deploymentWeeks: 3, trainingWeeks: 2, cycleMonths: 3 },
          }),
          grows('Advisory: Paul Stein, Rike Haas', 'Operations: Uwe Lang, Vera Kraus', 'Partners: Anke Behr'),
        ),
      },
      {
        daysAgo: 221,
        at: '13:00',
        happens: inTurn(
          proposes([answered[0]!, { key: 'cycle', option: 'three-months', why: 'Our projects last a quarter.' }, answered[2]!], firstPlan),
          sends(),
        ),
      },
      { daysAgo: 219, at: '07:50', happens: approves('Mia Brandt', 'Tom Keller', 'Jana Wolf') },
      { daysAgo: 98, at: '09:00', happens: completesCycle(1) },
      {
        daysAgo: 1,
        at: '16:30',
        happens: writesInMargin('Mia Brandt', 'quantity', 'Three objectives were too many for Operations. Could we say two for everybody in the next cycle?'),
      },
    ],
  };

  const vesper: Story = {
    name: 'Vesper Energy',
    moments: [
      {
        daysAgo: 59,
        at: '08:00',
        happens: inTurn(
          comes({
            name: 'Vesper Energy',
            timeZone: 'Europe/Lisbon',
            industry: 'ENERGY',
            sizeBand: 'FROM_250',
            outcome: 'Half of our homes on flexible tariffs, without one more complaint.',
            lead: ['Rui Tavares', 'rui.tavares@vesper.example'],
            sponsor: ['Sofia Leal', 'sofia.leal@vesper.example'],
            hr: ['Marta Pires', 'marta.pires@vesper.example'],
            startsOn: ago(59),
            template: { deploymentWeeks: 4, trainingWeeks: 3, cycleMonths: 4 },
          }),
          grows('Grid: Joana Reis, Nuno Paz', 'Tariffs: Tiago Melo, Ines Faro', 'Customer Care: Rita Luz, Vasco Gil'),
        ),
      },
      { daysAgo: 50, at: '10:30', happens: inTurn(proposes(answered, firstPlan), sends()) },
      { daysAgo: 49, at: '09:15', happens: approves('Rui Tavares', 'Sofia Leal', 'Marta Pires') },
    ],
  };

  return [oakfield, marisol, halden, tern, vesper];
}
