import type { Example } from './example.js';

const example =
  (kind: Example['kind'], step: Example['step']) =>
  (key: string, industry: string, weak: string, strong: string, why: string, findings: Example['findings'] = []): Example => ({
    key,
    kind,
    step,
    industry,
    weak,
    strong,
    why,
    findings,
  });
const mission = example('MISSION', 'MISSION');
const whyNow = example('WHY_NOW', 'OBJECTIVE');
const healthMetric = example('HEALTH_METRIC', 'REFINE');

export const otherExamples: readonly Example[] = [
  mission(
    'mission-finance',
    'Finance',
    'We are responsible for budgets, invoices and reporting.',
    'We see to it that whoever decides here knows what it costs, in time to choose.',
    'A list of duties says what the team does; a mission says whom it serves and what they can do because of it.',
  ),
  mission(
    'mission-nursing',
    'Health care',
    'We deliver excellent care by motivated staff.',
    'We get people back on their feet after an operation and home sooner than they feared.',
    'Any ward could sign the first sentence; only this one can sign the second.',
  ),
  mission(
    'mission-platform',
    'Software',
    'We provide a scalable platform with modern technology.',
    'We let product teams ship on a Friday and sleep on it.',
    'Technology is the means; the calm of those who use it is the reason to exist.',
  ),
  whyNow(
    'why-important',
    'Machinery',
    'Customer satisfaction is important for our success.',
    'Half of our second visits are for parts that we could have carried. Each costs a day, and two dealers have named it as their reason to leave. The new vans arrive in May; what we learn before decides how they are fitted out.',
    'The weak one is true in any year; the strong one says what happened, what it costs and why it cannot wait.',
    ['WHY_NOW_LENGTH'],
  ),
  whyNow(
    'why-boss',
    'Public administration',
    'The council decided so.',
    'In August the waiting time for a permit passed four months. Builders have begun to start without one, and the first complaint is in court. In January three colleagues retire who know the old files by heart.',
    'A decision is somebody else’s reason; the team needs one that it would give itself.',
    ['WHY_NOW_LENGTH'],
  ),
  whyNow(
    'why-later',
    'Retail',
    'We want to be ready for the future. Online is growing.',
    'One in four baskets is left at the last step, twice as many as last year. We now see at which step, since the new till counts it. Before the Christmas trade there is time for three attempts.',
    'It names the moment: what is known since when, and until when trying is cheap.',
    ['WHY_NOW_LENGTH'],
  ),
  healthMetric(
    'health-complaints',
    'Housing',
    'Complaints',
    'Complaints a month, healthy between 0 and 20, read on the first Monday by Nia Cole',
    'A health metric has a range, a day on which somebody looks, and a name.',
  ),
  healthMetric(
    'health-overtime',
    'Health care',
    'Overtime must not rise',
    'Overtime per nurse and month, healthy up to 6 hours; above it we ask whether it becomes a key result',
    'It says from where on it is a matter for the team, and what happens then.',
  ),
  healthMetric(
    'health-quality',
    'Sales',
    'Quality of leads stays high',
    'Leads that lead to an offer, healthy from 30% to 60%, beside the key result on their number',
    'It stands guard beside a quantity: more leads do not count if they lead nowhere.',
  ),
];
