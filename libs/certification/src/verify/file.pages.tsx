import { ButtonRow, LinkButton, Notice, PageForm, PageHeading, Section, SubmitButton, type PageContent } from '@cairn/look';
import type { ReactElement } from 'react';
import { FileBox } from './ask.pages.js';

/** UNREADABLE: no file of ours at all. CHANGED: not what was signed. FOREIGN: signed by somebody we do not know. */
export type FileFinding = 'UNREADABLE' | 'CHANGED' | 'FOREIGN';

const words: Readonly<Record<FileFinding, { readonly title: string; readonly says: ReactElement }>> = {
  UNREADABLE: {
    title: 'This is not the text of a certificate',
    says: (
      <p>
        Open the signed file in a text editor, take all of it, from the first {'{'} to the last {'}'}, and paste it again.
      </p>
    ),
  },
  CHANGED: {
    title: 'This file was changed after it was signed',
    says: <p>Its signature does not fit its words. Do not rely on it; ask the holder for the file as they received it, or check the number.</p>,
  },
  FOREIGN: {
    title: 'This file was not signed here',
    says: <p>No practice of this installation signed it. If it names another issuer, check it there.</p>,
  },
};

export const fileFindingPage = (finding: FileFinding, typed: string): PageContent => ({
  practiceName: 'Cairn',
  title: words[finding].title,
  failed: true,
  children: (
    <>
      <PageHeading title={words[finding].title} />
      <Notice kind="wrong">{words[finding].says}</Notice>
      <Section heading="Check a signed file">
        <PageForm action="/verify/file">
          <FileBox typed={typed} />
          <ButtonRow>
            <SubmitButton>Check the file</SubmitButton>
            <LinkButton href="/verify">Check a number instead</LinkButton>
          </ButtonRow>
        </PageForm>
      </Section>
    </>
  ),
});
