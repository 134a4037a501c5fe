import { PageHeading, Section, type PageContent } from '@cairn/look';

export interface Criteria {
  readonly title: string;
  readonly summary: string;
  readonly criteria: string;
  readonly practiceName: string;
  readonly modules: readonly { readonly title: string; readonly summary: string }[];
}

const paragraphs = (text: string): readonly string[] => text.split(/\n\s*\n/u).filter((one) => one.trim() !== '');

/** What holding a title says about somebody. */
export const criteriaPage = (of: Criteria): PageContent => ({
  practiceName: of.practiceName,
  title: of.title,
  children: (
    <>
      <PageHeading above={`Certified by ${of.practiceName}`} title={of.title}>
        {of.summary !== '' && <p>{of.summary}</p>}
      </PageHeading>
      {of.criteria !== '' && (
        <Section heading="What holding it says">
          {paragraphs(of.criteria).map((one) => (
            <p key={one}>{one}</p>
          ))}
        </Section>
      )}
      {of.modules.length > 0 && (
        <Section heading="What is learned">
          {of.modules.map((module, at) => (
            <p key={module.title}>
              <strong>
                {at + 1}. {module.title}
              </strong>
              {module.summary !== '' && ` ${module.summary}`}
            </p>
          ))}
        </Section>
      )}
    </>
  ),
});
