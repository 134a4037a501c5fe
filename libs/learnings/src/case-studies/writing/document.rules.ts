import { cleanText, figureWords, ok, oneLine, refusal, type Result } from '@cairn/kernel';
import { chartWords } from '../charts/chart.rules.js';
import type { StudyDocument, StudySection } from '../case-study-kinds.js';

export const longestTitle = 160;
export const longestHeading = 120;
export const longestBody = 20_000;
export const longestStudy = 60_000;
export const mostSections = 30;

const keys = /^[A-Z][A-Z0-9_]{0,39}$/u;

/** A document has a title and parts that each appear once; none of it is endless. What may still be missing is missing. */
export function checkWriting(asked: {
  readonly title: string;
  readonly sections: readonly StudySection[];
}): Result<{ title: string; sections: readonly StudySection[] }> {
  const title = oneLine(cleanText(asked.title));
  if (title === '') return refusal('CASE_STUDY_TITLE_MISSING', 'Give it a title.', 'title');
  if ([...title].length > longestTitle) return refusal('CASE_STUDY_TITLE_LONG', `The title has at most ${longestTitle} characters.`, 'title');
  if (asked.sections.length > mostSections) return refusal('CASE_STUDY_SECTIONS', `A case study has at most ${mostSections} parts.`, 'sections');
  const seen = new Set<string>();
  const sections: StudySection[] = [];
  for (const { key, heading, body } of asked.sections) {
    if (!keys.test(key) || seen.has(key)) return refusal('CASE_STUDY_SECTION_KEY', 'A part stands there twice. Open the page again.', 'sections');
    seen.add(key);
    const section = { key, heading: oneLine(cleanText(heading)), body: cleanText(body) };
    if (section.heading === '') return refusal('CASE_STUDY_HEADING_MISSING', 'Every part has a heading.', key);
    if ([...section.heading].length > longestHeading) return refusal('CASE_STUDY_HEADING_LONG', `A heading has at most ${longestHeading} characters.`, key);
    if ([...section.body].length > longestBody)
      return refusal('CASE_STUDY_BODY_LONG', `“${section.heading}” has at most ${figureWords(longestBody)} characters.`, key);
    sections.push(section);
  }
  const length = sections.reduce((sum, { body }) => sum + body.length, 0);
  return length > longestStudy
    ? refusal('CASE_STUDY_LONG', `A case study has at most ${figureWords(longestStudy)} characters. Nobody reads more.`, 'sections')
    : ok({ title, sections });
}

/** Figures stand at the end of the results; where that part is gone, at the end of all. */
const chartsAfter = (sections: readonly StudySection[]): string | undefined => (sections.find(({ key }) => key === 'RESULTS') ?? sections.at(-1))?.key;

/**
 * The one text of a case study: what the client lead reads, what is hashed and what is published. Figures stand in it in words. An empty part is left out.
 */
export function exactText({ title, sections, charts }: StudyDocument): string {
  const figures = charts.map(
    (chart) =>
      `### ${chart.heading}\n\n${chartWords(chart)
        .map((words) => `- ${words}`)
        .join('\n')}`,
  );
  const at = chartsAfter(sections);
  const parts = sections.flatMap(({ key, heading, body }) => {
    const content = [...(body === '' ? [] : [body]), ...(key === at ? figures : [])];
    return content.length === 0 ? [] : [`## ${heading}`, ...content];
  });
  return [`# ${title}`, ...parts].join('\n\n');
}

/** Words that somebody reads, for the time that it takes. */
export const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
