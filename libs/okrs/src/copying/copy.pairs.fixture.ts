/** A text of a higher level, one of a team below, and whether a coach would say that it was copied. */
export interface LabelledPair {
  readonly above: string;
  readonly below: string;
  readonly copied: boolean;
  readonly why: string;
}

const pairs =
  (why: string, copied: boolean) =>
  (...texts: readonly (readonly [above: string, below: string])[]): LabelledPair[] =>
    texts.map(([above, below]) => ({ above, below, copied, why }));

/** Names of teams that occur in the pairs. */
export const teamsInPairs = ['Housing', 'Field Service', 'Parts Logistics', 'Finance', 'People and Culture', 'Platform', 'Nursing', 'Oakfield Council'];

/** The thresholds were chosen on these. */
export const tunedPairs: readonly LabelledPair[] = [
  ...pairs('word for word', true)(
    ['Grow service revenue', 'Grow service revenue'],
    ['Improve employee engagement', 'Improve Employee Engagement.'],
    ['Residents reach the right person at their first call', 'Residents reach the right person at their first call'],
    ['Cut first-visit failures from 31% to 12%', 'Cut first visit failures from 31 % to 20 %'],
    ['Become the first choice of independent workshops', 'become the first choice of independent workshops!'],
  ),
  ...pairs('filler added', true)(
    ['Improve employee engagement', 'Improve the engagement of employees in our team'],
    ['Grow service revenue', 'Our department grows its service revenue'],
    ['Shorten the path from order to delivery', 'We shorten the path from our orders to delivery this quarter'],
    ['Patients are seen within four hours', 'All of our patients are seen within 4 hours'],
    ['Win back lapsed members', 'Help win back the lapsed members of the company'],
  ),
  ...pairs('reordered', true)(
    ['Improve retention of skilled engineers', 'Skilled engineers: improve their retention'],
    ['Reduce waste and energy use in every plant', 'Energy use and waste are reduced in each plant'],
    ['Make onboarding of new tenants effortless', 'New tenants: effortless onboarding'],
    ['Increase renewal of annual contracts from 71% to 85%', 'From 71% to 80%: annual contract renewals increased'],
    ['Turn reported faults into repairs within a week', 'Repairs within a week of faults being reported'],
  ),
  ...pairs('inflected', true)(
    ['Reduce customer complaints', 'Customer complaint reduction'],
    ['Retain our most skilled engineers', 'Retention of the most skilled engineers'],
    ['Satisfy wholesale customers with reliable deliveries', 'Satisfied wholesale customers, reliably delivered'],
    ['Simplify the application for housing benefits', 'Simplification of housing benefit applications'],
    ['Accelerate decisions on planning permits', 'Planning permit decision acceleration'],
    ['Modernise the payment platform', 'Modernization of payment platforms'],
  ),
  ...pairs('carved out', true)(
    ['Grow service revenue and cut the cost of repeat visits', 'Cut the cost of repeat visits'],
    ['Improve employee engagement and reduce absence across all sites', 'Reduce absence across our site'],
    ['Delight business customers with faster quotes and error-free invoices', 'Error-free invoices for business customers'],
    ['Raise share of digital applications from 40% to 70% and halve paper costs', 'Raise the share of digital applications from 40% to 55%'],
    ['Win new dealers in Spain and Portugal', 'Win new dealers in Portugal'],
    ['Prevent avoidable hospital readmissions of elderly patients', 'Prevent avoidable readmissions'],
  ),
  ...pairs('another verb or number only', true)(
    ['Increase renewal rate of annual contracts from 71% to 85%', 'Raise annual contract renewal rate from 60% to 75%'],
    ['Grow service revenue from 8m to 11m', 'Achieve service revenue of 3m'],
    ['Reduce unplanned downtime of packaging lines', 'Cut unplanned downtime on packaging lines by half'],
    ['Improve on-time delivery', 'Drive on-time delivery'],
  ),
  ...pairs('taken over and widened', true)(
    ['Improve employee engagement', 'Improve employee engagement in the warehouse'],
    ['Cut unplanned downtime', 'Cut unplanned downtime of the two old presses'],
    ['Win back lapsed members', 'Win back lapsed members of the northern region'],
  ),
  ...pairs('a higher key result as an objective', true)(
    ['Net revenue retention rises from 92% to 108%', 'Raise net revenue retention'],
    ['Average time to first repair visit falls from 9 to 3 days', 'Shorten the average time to first repair visit'],
  ),
  ...pairs('another language', true)(
    ['Die Zufriedenheit unserer Mieter spürbar steigern', 'Spürbar die Zufriedenheit der Mieter steigern'],
    ['Réduire les délais de réponse aux habitants', 'Delais de reponse aux habitants : réduire'],
    ['Aumentar la retención de clientes mayoristas', 'Aumentar retencion de los clientes mayoristas'],
  ),
  ...pairs('honest own words for the same aim', false)(
    ['Grow service revenue', 'Customers are up and running after our first visit'],
    ['Improve employee engagement', 'Night-shift nurses choose their rota two weeks ahead'],
    ['Grow service revenue', 'Workshops order spare parts from us before they ring a dealer'],
    ['Reduce customer complaints', 'Nobody has to explain a broken boiler twice'],
    ['Delight business customers with faster quotes and error-free invoices', 'A buyer knows the price before lunch on the day they ask'],
    ['Win back lapsed members', 'People who cancelled in spring come in for a free class and stay'],
    ['Improve retention of skilled engineers', 'Engineers see their next role here before a recruiter shows them one'],
    ['Reduce waste and energy use in every plant', 'The paint line runs cold at night and on weekends'],
    ['Patients are seen within four hours', 'Triage sends minor injuries to the clinic next door'],
  ),
  ...pairs('same topic, another aim', false)(
    ['Improve employee engagement', 'Employees know whom to ask about their pension'],
    ['Grow service revenue', 'Service technicians start the day with the right parts on board'],
    ['Reduce customer complaints', 'Customers pay their invoice by phone in one minute'],
    ['Increase renewal rate of annual contracts from 71% to 85%', 'Cut the time to draw up a contract from 12 to 4 days'],
    ['Raise share of digital applications from 40% to 70%', 'Clear the backlog of 1,400 applications by hand'],
    ['Cut unplanned downtime', 'Operators start up the press without a fitter'],
    ['Reduce first-visit failures from 31% to 12%', 'Half of all visits are planned a week ahead'],
    ['Improve on-time delivery', 'Drivers load in the order in which they deliver'],
    ['Make onboarding of new tenants effortless', 'New tenants get their keys on a Saturday'],
  ),
  ...pairs('short and general', false)(
    ['Improve quality', 'Improve customer experience'],
    ['Increase customer value', 'Improve service for customers'],
    ['Deliver excellent results', 'Deliver the new billing service'],
    ['Improve performance', 'Improve quality of results'],
    ['Great place to work', 'Great customer service'],
    ['Be the market leader', 'Lead the market talks with suppliers'],
  ),
  ...pairs('the opposite or another object', false)(
    ['Grow service revenue', 'Grow the number of apprentices who stay'],
    ['Reduce absence across all sites', 'Reduce rework across all sites'],
    ['Win new dealers in Spain and Portugal', 'Spanish dealers pay within thirty days'],
    ['Accelerate decisions on planning permits', 'Accelerate refunds of deposits'],
  ),
];

/** Written before the thresholds were chosen and not looked at while choosing them. */
export const heldOutPairs: readonly LabelledPair[] = [
  ...pairs('word for word or nearly', true)(
    ['Every citizen can settle their taxes online', 'Every citizen can settle taxes online'],
    ['Halve the time to hire', 'Halve our time to hire'],
    ['Lift first-pass yield from 82% to 94%', 'Lift first-pass yield from 79% to 90%'],
    ['Open the coast line on schedule', 'The coast line opens on schedule'],
  ),
  ...pairs('reordered or inflected', true)(
    ['Protect patients from medication errors', 'Medication error protection for patients'],
    ['Strengthen trust of small lenders', 'Small lenders’ trust strengthened'],
    ['Publish trial results openly and early', 'Trial results are published early and openly'],
    ['Digitise the archive of building plans', 'Building plan archive digitised'],
    ['Reduce carbon emissions of the delivery fleet', 'Delivery fleet: carbon emission reductions'],
  ),
  ...pairs('carved out or widened', true)(
    ['Attract young readers and keep their parents subscribed', 'Attract young readers'],
    ['Expand the apprenticeship scheme and double its female applicants', 'Double female applicants of the apprenticeship scheme'],
    ['Reduce carbon emissions of the delivery fleet and all offices', 'Reduce carbon emissions of offices'],
    ['Prevent data loss', 'Prevent data loss in the laboratory'],
    ['Average queue at the counter falls from 40 to 10 minutes', 'Shorten the queue at the counter'],
  ),
  ...pairs('another language', true)(
    ['Die Durchlaufzeit von Bauanträgen halbieren', 'Durchlaufzeiten der Bauanträge halbieren'],
    ['Améliorer la sécurité des chantiers', 'Améliorer la securité du chantier'],
  ),
  ...pairs('honest own words', false)(
    ['Every citizen can settle their taxes online', 'A first-time landlord files without ringing us'],
    ['Halve the time to hire', 'Candidates hear from us the day after they meet the team'],
    ['Lift first-pass yield from 82% to 94%', 'Stop shipping boards that we know we will see again'],
    ['Protect patients from medication errors', 'The night pharmacist sees every change before the ward does'],
    ['Attract young readers and keep their parents subscribed', 'School papers print our puzzle page'],
    ['Reduce carbon emissions of the delivery fleet', 'Vans leave the yard full'],
    ['Strengthen trust of small lenders', 'A bakery gets its answer while it is still in the branch'],
  ),
  ...pairs('same topic, another aim', false)(
    ['Halve the time to hire', 'New hires sell on their own after six weeks'],
    ['Open the coast line on schedule', 'Coast villages agree to night work'],
    ['Digitise the archive of building plans', 'Building inspectors find a plan on site in a minute'],
    ['Prevent data loss', 'Laboratory data reaches the ward in an hour'],
    ['Publish trial results openly and early', 'Trial nurses enter results once'],
    ['Average queue at the counter falls from 40 to 10 minutes', 'Half of counter staff can also answer the phone'],
  ),
  ...pairs('short and general', false)(
    ['Improve efficiency', 'Improve service quality'],
    ['Create value for customers', 'Create time for customers'],
    ['Deliver growth', 'Deliver on time'],
    ['Operational excellence', 'Excellent staff'],
  ),
];
