import { graphql } from '../../graphql/gql.js';
import type { LearningPage_PageFragment, LearningRow_LearningFragment } from '../../graphql/graphql.js';

export const LearningRow_learning = graphql(`
  fragment LearningRow_learning on Learning {
    id
    version
    stage
    standing
    sentence
    theme
    phase
    clientName
    cohortName
    authorName
    isMine
    editedAt
    binnedAt
    copy {
      sharedId
      seenCount
    }
    remarks {
      remark
      reviewerName
    }
    availableActions {
      ...ActState_action @unmask
    }
  }
`);

export const LearningPage_page = graphql(`
  fragment LearningPage_page on LearningPage {
    id
    learning {
      ...LearningRow_learning @unmask
      expected
      happened
      why
      advice
      holdsWhen
      failsWhen
      parameterKey
      parameterName
      clientSlug
      sourceKind
      sourcePath
      bands {
        industry
        sizeBand
        region
        levels
        cycleNumber
      }
      remarks {
        round
        verdict
        at
      }
      copy {
        reach
        round
        publishedOn
        withdrawnOn
        withdrawnBecause
      }
    }
    consent {
      level
      maySpread
      words
    }
    findings {
      field
      start
      length
      text
      kind
      words
      mayKeep
      keptBecause
    }
    bandsToShare {
      industry
      sizeBand
      region
      levels
      cycleNumber
    }
  }
`);

export const LearningPage_Query = graphql(`
  query LearningPage($id: UUID!) {
    learning(id: $id) {
      ...LearningPage_page @unmask
    }
    parameterCatalogue {
      key
      heading
    }
  }
`);

export const EditLearning_Mutation = graphql(`
  mutation EditLearning($input: EditLearningArgs!) {
    editLearning(input: $input) {
      page {
        ...LearningPage_page @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ShareLearning_Mutation = graphql(`
  mutation ShareLearning($input: OwnLearningArgs!) {
    shareLearningWithCoaches(input: $input) {
      page {
        ...LearningPage_page @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const KeepFinding_Mutation = graphql(`
  mutation KeepFinding($input: KeepFindingArgs!) {
    keepFinding(input: $input) {
      page {
        ...LearningPage_page @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const HandInLearning_Mutation = graphql(`
  mutation HandInLearning($input: HandInLearningArgs!) {
    handInLearning(input: $input) {
      page {
        ...LearningPage_page @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const WithdrawLearning_Mutation = graphql(`
  mutation WithdrawLearning($input: OwnLearningArgs!) {
    withdrawLearning(input: $input) {
      page {
        ...LearningPage_page @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export type LearningFacts = LearningRow_LearningFragment;
export type LearningPageFacts = LearningPage_PageFragment;
export type WholeLearning = LearningPageFacts['learning'];
