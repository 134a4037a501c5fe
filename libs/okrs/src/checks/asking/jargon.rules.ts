import { listWords } from '@cairn/kernel';
import { sameWords } from '../../copying/words.rules.js';
import type { FindingSubject } from '../../findings/finding.js';
import type { Checked, Hit } from '../check.js';
import { onLine, onObjective, writtenKeyResults, writtenObjectives } from '../parts.js';

/** Short forms that readers outside a team know. */
const wellKnown = new Set(
  `OKR KR KPI NPS CSAT CRM ERP HR IT UK US USA EU UN EUR USD GBP CHF ROI SLA FAQ PDF CEO CFO CTO COO VAT SMS TV PR AI ISO WLAN WIFI SMART ID PC GP MP DIY
   GDPR NHS MRI ICU GDP FTE NGO PHD MBA TÜV CO2 EBITDA ESG CSR RFP SEO GPS USB VIP ATM EV LED OK AM PM CEST CET UTC URL B2B B2C R&D Q1 Q2 Q3 Q4 H1 H2 HQ SME SMEs ICE DHL IKEA BMW SAP IBM
   ARR MRR CAC UX UI QA API ICT STEM ABC A4 WC AG ESA NATO WHO IMF MOT DNA HIV GCSE`
    .split(/\s+/)
    .map((word) => word.toUpperCase()),
);

const ticket = /\b[A-Z]{2,10}-\d+\b/g;
const shortForm = /(?<![\p{L}\p{N}&-])\p{Lu}[\p{Lu}\p{N}&]{1,5}s?(?![\p{L}\p{N}-])/gu;
const codeName =
  /\b(?:[Pp]roject|[Pp]hase|[Ww]orkstream|[Ee]pic|[Ss]print|[Ww]ave|[Rr]elease|[Ii]nitiative)\s(?:\p{Lu}\p{Ll}+|\d+(?:\.\d+)*)\b|\bv\d+(?:\.\d+)*\b/gu;

interface Term {
  readonly text: string;
  readonly at: number;
}

/** Words that only the team itself understands: tickets, short forms and names of projects. */
export function termsIn(text: string, known: ReadonlySet<string>): readonly Term[] {
  const shouting = text === text.toUpperCase();
  const found = [ticket, ...(shouting ? [] : [shortForm]), codeName].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((one) => ({ text: one[0], at: one.index })),
  );
  const strange = found.filter(
    (term) => !wellKnown.has(term.text.toUpperCase()) && !wellKnown.has(term.text.toUpperCase().replace(/S$/, '')) && !known.has(sameWords(term.text)),
  );
  return strange
    .filter((term, at) => strange.findIndex((one) => one.at <= term.at && one.at + one.text.length >= term.at + term.text.length) === at)
    .sort((one, other) => one.at - other.at);
}

/** What only the team understands keeps others from helping: it is asked what a newcomer would read. */
export function jargon({ draft }: Checked): Hit[] {
  const known = new Set([draft.team.name, ...draft.teamNames].flatMap((name) => [sameWords(name), ...sameWords(name).split(' ')]));
  const texts: readonly (readonly [string, FindingSubject])[] = [
    ...writtenObjectives(draft).map(({ id, text }) => [text, onObjective({ id })] as const),
    ...writtenKeyResults(draft).map(({ id, text }) => [text, onLine({ id })] as const),
  ];
  return texts.flatMap(([text, subject]) => {
    const terms = termsIn(text, known);
    const [first] = terms;
    if (!first) return [];
    const names = [...new Set(terms.map((term) => term.text))];
    return [
      {
        subject,
        span: { start: first.at, end: first.at + first.text.length },
        words: `Would another team know ${listWords(names.map((name) => `“${name}”`))}?`,
        reason: 'OKRs are read by people who are not in the room.',
        about: names.join(' '),
      },
    ];
  });
}
