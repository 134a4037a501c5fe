import type { StudyChart, StudyDocument } from '../case-study-kinds.js';
import { exactText, wordCount } from './document.rules.js';

const chart: StudyChart = { kind: 'TRAINING', heading: 'Figure: people', steps: [{ name: 'Write OKRs', people: 12 }] };
const part = (key: string, body: string) => ({ key, heading: `About ${key}`, body });
const text = (more: Partial<StudyDocument>): string => exactText({ title: 'A year', sections: [], charts: [], ...more });

it.each<[string, Partial<StudyDocument>, string]>([
  ['a title alone', {}, '# A year'],
  ['empty parts are left out', { sections: [part('WHY', ''), part('LESSONS', 'One.')] }, '# A year\n\n## About LESSONS\n\nOne.'],
  [
    'figures stand in words at the end of the results',
    { sections: [part('RESULTS', 'Two cycles.'), part('LESSONS', 'One.')], charts: [chart] },
    '# A year\n\n## About RESULTS\n\nTwo cycles.\n\n### Figure: people\n\n- Write OKRs: 12 people\n\n## About LESSONS\n\nOne.',
  ],
  [
    'also where nothing else is written there',
    { sections: [part('RESULTS', '')], charts: [chart] },
    '# A year\n\n## About RESULTS\n\n### Figure: people\n\n- Write OKRs: 12 people',
  ],
  [
    'at the end of all where the results were taken out',
    { sections: [part('WHY', 'So.')], charts: [chart] },
    '# A year\n\n## About WHY\n\nSo.\n\n### Figure: people\n\n- Write OKRs: 12 people',
  ],
])('%s', (_, document, expected) => expect(text(document)).toBe(expected));

it('counts what is read, not the signs between', () => expect(wordCount('# A year\n\n- one – two')).toBe(4));
