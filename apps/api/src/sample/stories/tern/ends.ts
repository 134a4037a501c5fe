import type { ToldEnd } from '../../okr-told.js';

/** How the first cycle of Tern ended. */
export const firstEnds: readonly ToldEnd[] = [
  {
    text: 'Projects decided within six weeks of our report rise from 33 to 70 %',
    ended: 61,
    score: 0.7,
    learning: 'One page on top with two choices brought more than all the rest.',
    intention: 'KEEP',
  },
  {
    text: 'Reports asked for again in another form fall from 9 to 2 a month',
    ended: 4,
    score: 0.7,
    learning: 'Asking for the form before the work begins takes a call of five minutes.',
    intention: 'REMOVE',
  },
  {
    text: 'Papers of ten pages or fewer rise from 15 to 75 %',
    ended: 71,
    score: 0.9,
    learning: 'The limit was feared for a week. Then everybody wrote shorter mails, too.',
    intention: 'REMOVE',
  },
  {
    text: 'Meetings that end with a named decision rise from 40 to 80 %',
    ended: 56,
    score: 0.4,
    learning: 'We cannot make a board decide. We can ask at the start what it would take.',
    intention: 'MODIFY',
  },
  {
    text: 'Nights away per colleague fall from 11 to 6 a month',
    ended: 8,
    score: 0.6,
    learning: 'Clients agreed to a call at once; it was we who believed that we must come.',
    intention: 'KEEP',
  },
  {
    text: 'Trips changed on the day fall from 26 to 8 %',
    ended: 22,
    score: 0.2,
    learning: 'We counted the trips and not their cause: dates that the client moves. Begin there next time.',
    intention: 'MODIFY',
  },
  {
    text: 'Tenders with three bidders or more rise from 28 to 65 %',
    ended: 57,
    score: 0.7,
    learning: 'Firms read the first page only, so the dates belong on it.',
    intention: 'KEEP',
  },
  {
    text: 'Weeks from tender to contract fall from 14 to 7',
    ended: 10,
    score: 0.6,
    learning: 'Three of the weeks are the notice period of the law. We should have known before.',
    intention: 'MODIFY',
  },
];

/** What is said of the second one so far; the rest is for the reset. */
export const secondEnds: readonly ToldEnd[] = [
  {
    text: 'Enquiries from former clients rise from 2 to 6 a month',
    ended: 5,
    score: 0.7,
    learning: 'A call one year after the last site is welcome. A newsletter is not.',
    intention: 'KEEP',
  },
  {
    text: 'Hours on projects without a decision fall from 310 to 90 a month',
    ended: 205,
    score: 0.5,
    learning: 'We ended what was small. The two large ones nobody dared to name.',
    intention: 'MODIFY',
  },
  {
    text: 'Tenants who can name the week when works begin rise from 22 to 75 %',
    ended: 66,
    score: 0.8,
    learning: 'A card at the door with one date. People keep it on the fridge.',
    intention: 'KEEP',
  },
  {
    text: 'Objections in the first month of a site fall from 48 to 15',
    ended: 31,
    score: 0.5,
    learning: 'Those who object want to be heard before they want to be right.',
    intention: 'MODIFY',
  },
  {
    text: 'Weeks planned by Monday noon rise from 45 to 90 %',
    ended: 51,
    score: 0.1,
    learning: 'Three objectives at a time: each of us kept to our own.',
    intention: 'MODIFY',
  },
  {
    text: 'Newcomers who lead a call in week two rise from 10 to 60 %',
    score: 'Nobody joined in this cycle: the four begin next month.',
    intention: 'KEEP',
  },
  {
    text: 'Invoices corrected after sending fall from 16 to 4 %',
    ended: 9,
    score: 0.6,
    learning: 'Errors begin where hours are noted, days before the bill.',
    intention: 'KEEP',
  },
  {
    text: 'Sites that start in the planned week rise from 48 to 82 %',
    ended: 74,
    score: 0.7,
    learning: 'A date that we confirm ten days ahead is believed. Before, none of them was.',
    intention: 'KEEP',
  },
];
