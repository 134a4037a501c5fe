import type { CaseStudyPlace } from '../../graphql/graphql.js';

const words: Readonly<Record<CaseStudyPlace, { readonly label: string; readonly hint: string }>> = {
  PUBLIC_PAGE: { label: 'A public page', hint: 'Anybody can find and share it.' },
  PROPOSALS: { label: 'Proposals', hint: 'You show it to organisations that ask for your work.' },
  NETWORK: { label: 'The network', hint: 'Coaches of your network read it when they are signed in.' },
  TALKS: { label: 'Talks and courses', hint: 'You tell it, and show its figures.' },
};

export const placeChoices = (Object.keys(words) as CaseStudyPlace[]).map((value) => ({ value, ...words[value] }));
export const placeLabel = (place: CaseStudyPlace): string => words[place].label;
