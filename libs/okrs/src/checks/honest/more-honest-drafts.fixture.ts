import type { HonestDraft } from './honest-drafts.fixture.js';

/** More of them, and some in German, French and Spanish. */
export const moreHonestDrafts: readonly HonestDraft[] = [
  {
    field: 'hotel',
    objective: 'Guests sleep so well that they write home about it',
    whyNow: 'Noise is the most frequent complaint. Half of our rooms face the road. The road works end in April and we can use the season.',
    lines: [
      ['Reviews that praise the sleep, from 14 to 45 a month', 'reviews', 14, 23, 36, 45],
      ['Complaints about noise fall from 30 to 8 a month', 'complaints', 30, 23, 15, 8],
      ['Guests who book again within a year', '%', 22, 26, 31, 35],
    ],
    above: ['A house that people come back to'],
  },
  {
    field: 'fire brigade',
    objective: 'We are at the door before the smoke is in the hall',
    whyNow: 'The new estate lies nine minutes away. Two calls came too late last year. The second station is staffed from March.',
    lines: [
      ['Calls reached within 8 minutes: 71% → 92%', '%', 71, 77, 86, 92],
      ['Turn-out time at night', 'seconds', 140, 120, 95, 80],
      ['Homes of people over 75 with a smoke alarm, from 900 to 2,400', 'homes', 900, 1350, 1950, 2400],
    ],
    above: ['A town in which nobody dies in a fire'],
  },
  {
    field: 'public library',
    objective: 'Teenagers choose us over the shopping centre',
    whyNow: 'We lose readers at twelve. The youth centre closed in summer. The council gave us evenings for one year.',
    lines: [
      ['Teenagers who come on a weekday evening, from 15 to 80', 'teenagers', 15, 35, 60, 80],
      ['Study places in use after five', '%', 20, 35, 55, 70],
      ['Books borrowed per teenager a month', 'books', 0.4, 0.8, 1.3, 1.7],
    ],
    above: ['The living room of the town'],
  },
  {
    field: 'insurance claims',
    objective: 'A claim feels like help and not like a hearing',
    whyNow: 'Customers send the same papers twice. Our rating fell below the market. Storm season begins in October.',
    lines: [
      ['Claims settled within 5 days from 38% to 75%', '%', 38, 49, 64, 75],
      ['Contacts per claim, from 4.1 to 1.8', 'contacts', 4.1, 3.4, 2.5, 1.8],
      ['Customers who rate their claim 4 or 5', '%', 51, 60, 72, 80],
    ],
    above: ['The insurer people would choose again', 'Combined ratio below 94%'],
  },
  {
    field: 'pharmaceutical quality',
    objective: 'Batches are released when the patient needs them',
    whyNow: 'Release takes longer than production. Two hospitals ran short. The new laboratory is validated from April.',
    lines: [
      ['Release time per batch from 21 to 9 days', 'days', 21, 17, 13, 9],
      ['Draft reports returned for correction', '%', 33, 26, 17, 10],
      ['Deviations closed within 30 days', '%', 44, 55, 70, 81],
    ],
    above: ['Medicine in time, every time'],
  },
  {
    field: 'research institute',
    objective: 'Other labs build on our data without asking us',
    whyNow: 'Each request costs a doctoral student a day. The funder asks for open data from July. Two groups in Oslo already wait.',
    lines: [
      ['Data sets used by another lab, from 2 to 14', 'data sets', 2, 6, 10, 14],
      ['Hours to answer a request for data', 'hours', 8, 6, 3.5, 2],
      ['Research papers with open code, from 20% to 70%', '%', 20, 35, 55, 70],
    ],
    above: ['Science that travels'],
  },
  {
    field: 'building sites',
    objective: 'Everybody goes home the way they came',
    whyNow: 'Four people were hurt in autumn. Three of them in their first week. A new site with 200 people opens in March.',
    lines: [
      ['Near misses reported per week rise from 2 to 25', 'reports', 2, 9, 18, 25],
      ['Accidents with lost days from 9 to 3', 'accidents', 9, 7, 5, 3],
      ['Newcomers who can show the five safe habits', '%', 35, 50, 72, 90],
    ],
    above: ['The builder you would send your children to'],
  },
  {
    field: 'youth football club',
    objective: 'Girls stay in the club when they turn fourteen',
    whyNow: 'Of thirty girls eight are left at fifteen. The regional league starts with two girls’ divisions. Parents offer to coach.',
    lines: [
      ['Girls between 14 and 17 who train weekly, from 8 to 26', 'girls', 8, 13, 21, 26],
      ['Trainings led by a woman', '%', 10, 22, 38, 50],
      ['Players who say that they feel part of it', '%', 52, 60, 72, 80],
    ],
    above: ['A club for the whole town'],
  },
  {
    field: 'service desk',
    objective: 'Colleagues get back to their own work within the hour',
    whyNow: 'A ticket stays open for two days. Sales lost a tender over a broken laptop. The tool contract is renewed in May.',
    lines: [
      ['Tickets solved within an hour from 28% to 65%', '%', 28, 39, 54, 65],
      ['Colleagues who solved it themselves, from 120 to 500 a month', 'colleagues', 120, 234, 386, 500],
      ['Reopened tickets fall from 15% to 5%', '%', 15, 12, 8, 5],
    ],
    above: ['Tools that nobody notices'],
  },
  {
    field: 'purchasing',
    objective: 'Suppliers compete to work with us',
    whyNow: 'Three suppliers gave notice this year. We pay after 58 days. Steel will be short again in summer.',
    lines: [
      ['Tenders with three offers or more', '%', 34, 45, 59, 70],
      ['Days until an invoice is paid, from 58 to 21', 'days', 58, 47, 32, 21],
      ['Purchase orders without a query', '%', 60, 69, 81, 90],
    ],
    above: ['Margins that survive a bad year'],
  },
  {
    field: 'newsroom',
    objective: 'Readers finish what we write and pay for the next piece',
    whyNow: 'Trials end after one article. Advertising halved in three years. The reader fund runs until December.',
    lines: [
      ['Articles read to the end: 31% → 50%', '%', 31, 37, 44, 50],
      ['Trials that turn into a subscription from 9% to 20%', '%', 9, 12, 17, 20],
      ['Corrections per hundred articles from 4 to 1', 'corrections', 4, 3, 2, 1],
    ],
    above: ['Journalism that pays for itself'],
  },
  {
    field: 'Bürgeramt',
    objective: 'Bürgerinnen erledigen ihren Umzug in der Mittagspause',
    whyNow: 'Ein Termin ist erst in sieben Wochen frei. Viele kommen zweimal, weil ein Papier fehlt. Im Mai ziehen die Studierenden um.',
    lines: [
      ['Wartezeit auf einen Termin von 49 auf 5 Tage', 'Tage', 49, 36, 18, 5],
      ['Anteil der Anliegen, die beim ersten Besuch erledigt sind', '%', 55, 64, 76, 85],
      ['Online erledigte Ummeldungen steigen von 12 % auf 60 %', '%', 12, 26, 46, 60],
    ],
    above: ['Eine Stadt, die ihren Menschen Zeit schenkt'],
  },
  {
    field: 'service clients',
    objective: 'Nos clients trouvent la réponse avant de nous appeler',
    whyNow: 'Un appel sur deux pose la même question. Les équipes du matin sont épuisées. Le nouveau site ouvre en avril.',
    lines: [
      ['Appels par commande, de 0,9 à 0,4', 'appels', 0.9, 0.75, 0.55, 0.4],
      ['Part des réponses trouvées en ligne', '%', 25, 35, 50, 60],
      ['Délai de réponse de 26 à 6 heures', 'heures', 26, 20, 12, 6],
    ],
    above: ['La marque la plus simple du marché'],
  },
  {
    field: 'cooperativa agrícola',
    objective: 'Los restaurantes de la ciudad cocinan con nuestra verdura todo el año',
    whyNow: 'En invierno los restaurantes compran fuera. Dos cocineros nos pidieron un plan. El invernadero está listo en febrero.',
    lines: [
      ['Restaurantes que compran cada semana, de 6 a 24', 'restaurantes', 6, 11, 19, 24],
      ['Pedidos entregados antes de las nueve', '%', 58, 66, 78, 86],
      ['Kilos devueltos al mes, de 340 a 90', 'kilos', 340, 265, 165, 90],
    ],
    above: ['Comida de aquí para la gente de aquí'],
  },
  {
    field: 'translation agency',
    objective: 'Authors recognise their own voice in every language',
    whyNow: 'Authors ask for another translator in one book of six. Two publishers compare us openly. The autumn list is assigned in March.',
    lines: [
      ['Chapters accepted without a change of tone', '%', 48, 58, 71, 80],
      ['Books with the same translator throughout from 9 to 30', 'books', 9, 15, 24, 30],
      [
        'A style guide that translators use without being told',
        ['Two languages use it in one book', 'Four languages use it, and editors refer to it', 'All seven languages use it, and authors ask for it'],
      ],
    ],
    above: ['Stories without borders'],
  },
];
