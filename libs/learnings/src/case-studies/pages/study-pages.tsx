import { recordDayWords, type Day } from '@cairn/kernel';
import { Notice, PageHeading, type PageContent } from '@cairn/look';
import { textPieces } from '@cairn/deployment';
import type { StudyChart } from '../case-study-kinds.js';
import { bylineOf, StudyArticle } from './study.page.js';

interface Told {
  readonly practiceName: string;
  readonly isSample: boolean;
  readonly title: string;
  readonly text: string;
  readonly charts: readonly StudyChart[];
}

const strip = (isSample: boolean): Pick<PageContent, 'strip'> => (isSample ? { strip: 'Sample practice. Nothing here happened.' } : {});

/** The first paragraph, for pages that show where a link leads. */
function descriptionOf(text: string): string {
  const first = textPieces(text).find(({ kind }) => kind === 'PARAGRAPH');
  const words = first?.kind === 'PARAGRAPH' ? first.lines.join(' ') : '';
  return words.length <= 200 ? words : `${words.slice(0, 200).replace(/\s+\S*$/u, '')} …`;
}

/** What anybody reads. */
export const publicPage = ({ address, publishedOn, ...of }: Told & { readonly address: string; readonly publishedOn: Day }): PageContent => ({
  ...{ practiceName: of.practiceName, title: of.title, ...strip(of.isSample) },
  found: { address, description: descriptionOf(of.text), searchable: !of.isSample },
  children: (
    <StudyArticle
      text={of.text}
      charts={of.charts}
      byline={bylineOf(of.practiceName, [])}
      foot={`Published on ${recordDayWords(publishedOn)} with the client’s consent to these words, which the client may take back at any time.`}
    />
  ),
});

/** The same for readers who are signed in, where the client agreed to other places than a public page. */
export const innerPage = ({ publishedOn, places, ...of }: Told & { readonly publishedOn: Day; readonly places: string }): PageContent => ({
  ...{ practiceName: of.practiceName, title: of.title, ...strip(of.isSample) },
  children: (
    <StudyArticle
      text={of.text}
      charts={of.charts}
      byline={bylineOf(of.practiceName, [])}
      foot={`The client agreed to these words on ${recordDayWords(publishedOn)} or before, for ${places}, and may take that back at any time. Do not pass it on beyond.`}
    />
  ),
});

/** As it would look; nobody else sees it here. */
export const previewPage = ({ asked, ...of }: Told & { readonly asked: boolean }): PageContent => ({
  ...{ practiceName: of.practiceName, title: `Preview: ${of.title}`, ...strip(of.isSample) },
  children: (
    <>
      <Notice kind="plain" heading="A preview">
        <p>{asked ? 'So it would look once you agree. Nothing is published yet.' : 'So it would look. Nobody but its coaches and the owner sees this.'}</p>
      </Notice>
      <StudyArticle
        text={of.text}
        charts={of.charts}
        byline={bylineOf(of.practiceName, [])}
        foot="Published pages say here on which day they were published, and that the client agreed to these words."
      />
    </>
  ),
});

/** It was there, and somebody who may do so took it back. Says nothing of what it was. */
export const withdrawnPage = (): PageContent => ({
  practiceName: 'Cairn',
  title: 'This case study was withdrawn',
  children: (
    <PageHeading title="This case study was withdrawn">
      <p>It was published with the consent of the organisation that it told of, and was taken back since. Its text is no longer here.</p>
    </PageHeading>
  ),
});

/** The same for what never was and for what is not yet. */
export const unknownPage = (): PageContent => ({
  practiceName: 'Cairn',
  title: 'There is nothing at this address',
  children: (
    <PageHeading title="There is nothing at this address">
      <p>Perhaps a letter is missing at its end.</p>
    </PageHeading>
  ),
});
