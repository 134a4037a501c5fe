import type { StudyChart, StudyDocument, StudySection } from '../case-study-kinds.js';

interface Kept {
  readonly title: string;
  readonly sections: readonly StudySection[];
  readonly charts: readonly StudyChart[];
  readonly shownCharts: readonly string[];
}

/** The draft as it would be published: with the figures that are shown. */
export const documentOf = ({ title, sections, charts, shownCharts }: Kept): StudyDocument => ({
  title,
  sections,
  charts: charts.filter(({ kind }) => shownCharts.includes(kind)),
});
