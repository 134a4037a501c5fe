import { ButtonRow, LinkButton, PageForm, PageHeading, SubmitButton, type PageContent } from '@cairn/look';

/** Asks before the one look is used up. */
export const viewPage = (token: string): PageContent => ({
  practiceName: 'Cairn',
  title: 'Somebody shows you a certificate',
  children: (
    <>
      <PageHeading title="Somebody shows you a certificate">
        <p>It is private, and this address opens it once. Show it when you have a moment to read or print it.</p>
      </PageHeading>
      <PageForm action={`/verify/view/${token}`}>
        <ButtonRow>
          <SubmitButton>Show the certificate</SubmitButton>
        </ButtonRow>
      </PageForm>
    </>
  ),
});

export const spentViewPage: PageContent = {
  practiceName: 'Cairn',
  title: 'This address does not open any more',
  children: (
    <>
      <PageHeading title="This address does not open any more">
        <p>It opened once, or it waited for more than two weeks. Ask the holder of the certificate for a new one.</p>
      </PageHeading>
      <ButtonRow>
        <LinkButton href="/verify">Check a certificate by its number</LinkButton>
      </ButtonRow>
    </>
  ),
};
