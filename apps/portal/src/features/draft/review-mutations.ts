import { graphql } from '../../graphql/gql.js';

export const SendDraftToCoach_Mutation = graphql(`
  mutation SendDraftToCoach($input: DraftVersionArgs!) {
    sendDraft(input: $input) {
      review {
        ...DraftReview_review @unmask
      }
      draft {
        ...DraftPage_draft @unmask
      }
      check {
        ...DraftCheck_check @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const TakeBackSentDraft_Mutation = graphql(`
  mutation TakeBackSentDraft($input: DraftVersionArgs!) {
    takeBackDraft(input: $input) {
      review {
        ...DraftReview_review @unmask
      }
      draft {
        ...DraftPage_draft @unmask
      }
      check {
        ...DraftCheck_check @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const GiveVerdictOnDraft_Mutation = graphql(`
  mutation GiveVerdictOnDraft($input: GiveReviewVerdictArgs!) {
    giveReviewVerdict(input: $input) {
      review {
        ...DraftReview_review @unmask
      }
      draft {
        ...DraftPage_draft @unmask
      }
      check {
        ...DraftCheck_check @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const PublishTeamDraft_Mutation = graphql(`
  mutation PublishTeamDraft($input: DraftVersionArgs!) {
    publishDraft(input: $input) {
      review {
        ...DraftReview_review @unmask
      }
      draft {
        ...DraftPage_draft @unmask
      }
      check {
        ...DraftCheck_check @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const ChangePublishedOkrs_Mutation = graphql(`
  mutation ChangePublishedOkrs($input: ChangePublishedArgs!) {
    changePublished(input: $input) {
      review {
        ...DraftReview_review @unmask
      }
      draft {
        ...DraftPage_draft @unmask
      }
      check {
        ...DraftCheck_check @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const WriteDraftRemark_Mutation = graphql(`
  mutation WriteDraftRemark($input: WriteRemarkArgs!) {
    writeRemark(input: $input) {
      review {
        ...DraftReview_review @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const SettleDraftRemark_Mutation = graphql(`
  mutation SettleDraftRemark($input: SettleRemarkArgs!) {
    settleRemark(input: $input) {
      review {
        ...DraftReview_review @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const NoteDraftLook_Mutation = graphql(`
  mutation NoteDraftLook($input: NoteReviewLookArgs!) {
    noteReviewLook(input: $input) {
      review {
        ...DraftReview_review @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);
