import { graphql } from '../../graphql/gql.js';
import type { CaseStudyPage_PageFragment } from '../../graphql/graphql.js';

export const CaseStudyPage_page = graphql(`
  fragment CaseStudyPage_page on CaseStudyPage {
    id
    engagementId
    clientName
    clientSlug
    consentLevel
    consentWords
    availableActions {
      ...ActState_action @unmask
    }
    study {
      id
      version
      stage
      standing
      title
      isNamed
      isChanged
      wordCount
      assembledAt
      editedAt
      editedByName
      previewPath
      sections {
        key
        heading
        body
        prompt
        news {
          id
          text
          before
        }
      }
      charts {
        kind
        heading
        isShown
        words
      }
      findings {
        field
        start
        length
        text
        kind
        words
        blocks
      }
      asked {
        ...CaseStudyEdition_edition @unmask
      }
      published {
        ...CaseStudyEdition_edition @unmask
      }
      availableActions {
        ...ActState_action @unmask
      }
    }
  }
`);

export const CaseStudyEdition_edition = graphql(`
  fragment CaseStudyEdition_edition on CaseStudyEdition {
    id
    places
    askedAt
    askedByName
    answeredByName
    answeredAt
    note
    until
    publishedAt
    publicPath
  }
`);

export const CaseStudyPage_Query = graphql(`
  query CaseStudyPage($client: String!) {
    caseStudy(client: $client) {
      ...CaseStudyPage_page @unmask
    }
  }
`);

export const StartCaseStudy_Mutation = graphql(`
  mutation StartCaseStudy($input: StartCaseStudyArgs!) {
    startCaseStudy(input: $input) {
      page {
        ...CaseStudyPage_page @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const EditCaseStudy_Mutation = graphql(`
  mutation EditCaseStudy($input: EditCaseStudyArgs!) {
    editCaseStudy(input: $input) {
      page {
        ...CaseStudyPage_page @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const AssembleAgain_Mutation = graphql(`
  mutation AssembleAgain($input: OwnCaseStudyArgs!) {
    assembleAgain(input: $input) {
      page {
        ...CaseStudyPage_page @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const AskForCaseStudy_Mutation = graphql(`
  mutation AskForCaseStudy($input: AskForCaseStudyArgs!) {
    askForCaseStudy(input: $input) {
      page {
        ...CaseStudyPage_page @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const TakeBackCaseStudyRequest_Mutation = graphql(`
  mutation TakeBackCaseStudyRequest($input: OwnCaseStudyArgs!) {
    takeBackCaseStudyRequest(input: $input) {
      page {
        ...CaseStudyPage_page @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const PublishCaseStudy_Mutation = graphql(`
  mutation PublishCaseStudy($input: OwnCaseStudyArgs!) {
    publishCaseStudy(input: $input) {
      page {
        ...CaseStudyPage_page @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const WithdrawCaseStudy_Mutation = graphql(`
  mutation WithdrawCaseStudy($input: OwnCaseStudyArgs!) {
    withdrawCaseStudy(input: $input) {
      page {
        ...CaseStudyPage_page @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export type CaseStudyPageFacts = CaseStudyPage_PageFragment;
export type StudyFacts = NonNullable<CaseStudyPageFacts['study']>;
export type SectionFacts = StudyFacts['sections'][number];
export type EditionFacts = NonNullable<StudyFacts['asked']>;
