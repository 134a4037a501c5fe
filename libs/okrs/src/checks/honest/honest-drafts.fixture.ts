/** A key result as its team wrote it: words, unit, then baseline, commit, target and stretch. A milestone has its three texts in place of figures. */
export type HonestLine =
  | readonly [text: string, unit: string, baseline: number, commit: number, target: number, stretch: number]
  | readonly [text: string, milestone: readonly [commit: string, target: string, stretch: string]];

export interface HonestDraft {
  readonly field: string;
  readonly objective: string;
  readonly whyNow: string;
  readonly lines: readonly HonestLine[];
  /** What the organisation above has written. */
  readonly above: readonly string[];
}

/** Drafts as careful teams of many fields write them, with nothing in them that a coach would mark. Whatever a check says about one of them is a false alarm. */
export const honestDrafts: readonly HonestDraft[] = [
  {
    field: 'hospital ward',
    objective: 'Patients go home on the day they were promised',
    whyNow: 'One discharge in three slips by a day. Beds in the emergency department wait for ours. The winter wave starts in January.',
    lines: [
      ['Discharges before noon rise from 22% to 60%', '%', 22, 34, 49, 60],
      ['Share of patients who leave on the promised day', '%', 64, 71, 79, 85],
      ['Readmissions within 30 days fall from 9% to 6%', '%', 9, 8, 7, 6],
    ],
    above: ['Be the hospital that the region trusts', 'Waiting times in the emergency department under two hours'],
  },
  {
    field: 'housing association, repairs',
    objective: 'Tenants tell their neighbours that repairs just work',
    whyNow: 'Complaints doubled since the merger. Every second one is about a visit that nobody announced. The contract with the old supplier ends in June.',
    lines: [
      ['Work orders closed on the first visit', '%', 58, 65, 75, 82],
      ['Cut days from report to repair from 12 to 5', 'days', 12, 10, 7, 5],
      ['Support calls per repair', 'calls', 2.4, 2, 1.5, 1.2],
    ],
    above: ['Homes that people are proud of', 'Raise tenant satisfaction to 85%'],
  },
  {
    field: 'payments platform',
    objective: 'Merchants stop thinking about whether a payment went through',
    whyNow: 'Two large merchants left over failed payments. Each incident costs us a week of roadmap. Peak season starts in ten weeks.',
    lines: [
      ['Test coverage of the settlement code', '%', 41, 52, 66, 75],
      ['Failed payments per thousand from 7 to 2', 'per thousand', 7, 5.5, 3.5, 2],
      ['Time to detect an incident falls from 38 to 5 minutes', 'minutes', 38, 28, 15, 5],
    ],
    above: ['Become the most reliable way to be paid', 'Grow payment volume by 40%'],
  },
  {
    field: 'primary school',
    objective: 'Every child reads for pleasure before summer',
    whyNow:
      'Half of our second year cannot follow a page alone. Children who read late stay behind in every subject. Parents asked for it at the autumn meeting.',
    lines: [
      ['Children who borrow a book each week, from 35 to 110', 'children', 35, 57, 87, 110],
      ['Reading age at or above real age: 48% → 75%', '%', 48, 56, 67, 75],
      ['Families who read together three evenings a week', '%', 20, 32, 48, 60],
    ],
    above: ['A school where nobody is left behind'],
  },
  {
    field: 'food bank',
    objective: 'No family waits longer than a night for food',
    whyNow: 'The waiting list grew to nine days in October. Two new depots open in spring. Donors ask us what their money changes.',
    lines: [
      ['Days between call and parcel', 'days', 9, 6.5, 3, 1],
      ['Volunteers who come back for a second month', '%', 40, 49, 61, 70],
      ['Tonnes of food thrown away a month, from 14 to 5', 'tonnes', 14, 11, 8, 5],
    ],
    above: ['End hunger in our county'],
  },
  {
    field: 'museum',
    objective: 'People from the neighbourhood call it their museum',
    whyNow: 'Nine of ten visitors are tourists. The city pays half of our budget and wants to see its citizens. The new wing opens in September.',
    lines: [
      ['Visits by residents from 4,000 to 12,000 a month', 'visits', 4000, 6400, 9600, 12000],
      ['Annual-pass holders who come a third time', '%', 18, 25, 35, 42],
      ['Visitors who say they felt welcome', '%', 61, 68, 78, 85],
    ],
    above: ['A museum of the city and for the city'],
  },
  {
    field: 'parcel depot',
    objective: 'Drivers leave the yard with everything on board and nothing to search for',
    whyNow: 'A tour starts 40 minutes late on average. Drivers search in the van at every stop. Two of our best left for it.',
    lines: [
      ['Departures on schedule: from 52% to 90%', '%', 52, 63, 79, 90],
      ['Loading errors per tour', 'errors', 3.1, 2.4, 1.5, 0.8],
      ['Schedule changes after 5 o’clock from 11 to 2 a day', 'changes', 11, 8, 5, 2],
    ],
    above: ['Delivered at the first try', 'Cost per parcel down to 2.10 €'],
  },
  {
    field: 'bakery chain',
    objective: 'The last customer of the day finds as much choice as the first',
    whyNow: 'Shelves are empty from four o’clock. We throw away eight percent all the same. Evening customers are the ones who could come daily.',
    lines: [
      ['Shops with full shelves at five, from 9 to 31', 'shops', 9, 16, 24, 31],
      ['Unsold goods from 8% to 4% of turnover', '%', 8, 6.8, 5.2, 4],
      ['Evening turnover per shop', '€', 310, 360, 430, 480],
    ],
    above: ['Fresh from morning till night', 'Return on sales of 6%'],
  },
  {
    field: 'law firm',
    objective: 'Clients know what a matter will cost before they ask',
    whyNow: 'Two invoices in five lead to a call. Partners spend Fridays explaining bills. Our largest client asked for fixed fees.',
    lines: [
      ['Matters with a written estimate within 3 days, from 30% to 90%', '%', 30, 48, 72, 90],
      ['Review time per invoice', 'hours', 2.5, 2, 1.3, 0.8],
      ['Invoices that lead to a query: 41% to 12%', '%', 41, 32, 21, 12],
    ],
    above: ['The firm that clients recommend'],
  },
  {
    field: 'people team',
    objective: 'New colleagues feel at home after their first month',
    whyNow: 'One in four leaves within half a year. Managers say that nobody told them what to prepare. Forty people start in spring.',
    lines: [
      ['New colleagues who would recommend us after 30 days', '%', 55, 64, 76, 85],
      ['Leavers within six months from 24% to 10%', '%', 24, 20, 14, 10],
      ['Days until a new colleague has all accounts', 'days', 9, 6, 3, 1],
    ],
    above: ['A place where talent stays'],
  },
  {
    field: 'accounting',
    objective: 'Managers decide on figures of last week, not of last quarter',
    whyNow: 'The books close on day fifteen. By then every decision is made. The new controller starts in February.',
    lines: [
      ['Close the books on day 5 instead of day 15', 'working days', 15, 12, 8, 5],
      ['Corrections after closing from 34 to 8', 'corrections', 34, 26, 16, 8],
      ['Managers who open their figures each week, from 6 to 28', 'managers', 6, 13, 21, 28],
    ],
    above: ['Know where every euro goes'],
  },
  {
    field: 'brand marketing',
    objective: 'Gardeners think of us before they think of a spade',
    whyNow: 'Only one gardener in ten can name us. The season begins in March. Our rival has doubled its budget.',
    lines: [
      ['Unaided recall among hobby gardeners from 11% to 25%', '%', 11, 15, 21, 25],
      ['Watch time of our videos', 'minutes', 1.2, 1.8, 2.6, 3.2],
      ['Searches for our name rise from 8,000 to 20,000 a month', 'searches', 8000, 11600, 16400, 20000],
    ],
    above: ['Become a household name'],
  },
  {
    field: 'electricity network',
    objective: 'Storms no longer mean dark evenings in the valley',
    whyNow: 'Three storms cut off the valley last winter. The regulator counts every minute from this year on. New switches arrive in April.',
    lines: [
      ['Minutes without power per household, from 96 to 40', 'minutes', 96, 79, 57, 40],
      ['Plan adherence of tree cutting', '%', 62, 70, 82, 90],
      ['Faults located within ten minutes', '%', 15, 32, 53, 70],
    ],
    above: ['The lights stay on', 'Meet the regulator’s quality target'],
  },
  {
    field: 'dairy cooperative',
    objective: 'Young farmers see a future in milk',
    whyNow: 'Eleven farms closed this year. The average member is 57. A young farmers’ fund opens in May.',
    lines: [
      ['Farms handed over to a successor, from 3 to 10', 'farms', 3, 5, 8, 10],
      ['Income per hour worked', '€', 9.8, 11, 12.8, 14],
      ['Members under 40 who come to the assembly', 'members', 12, 22, 36, 46],
    ],
    above: ['Milk from here, for another hundred years'],
  },
  {
    field: 'ground handling',
    objective: 'Passengers find their bag waiting for them',
    whyNow: 'The first bag comes after 31 minutes. Airlines fined us twice. Two belts are renewed in March.',
    lines: [
      ['First bag on the belt after 12 minutes, from 31', 'minutes', 31, 25, 18, 12],
      ['Lost bags per thousand passengers', 'bags', 6.2, 5, 3.4, 2.2],
      ['Shifts fully staffed at 6 o’clock from 70% to 95%', '%', 70, 78, 88, 95],
    ],
    above: ['An airport that runs like a clock'],
  },
];
