import { graphql } from '../../graphql/gql.js';

export const PublishTip_Mutation = graphql(`
  mutation PublishTip($input: PublishTipArgs!) {
    publishTip(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      findings {
        field
        start
        text
        words
        mayKeep
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const EditTip_Mutation = graphql(`
  mutation EditTip($input: EditTipArgs!) {
    editTip(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      findings {
        field
        start
        text
        words
        mayKeep
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const RemoveTip_Mutation = graphql(`
  mutation RemoveTip($input: OwnTipArgs!) {
    removeTip(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      findings {
        field
        start
        text
        words
        mayKeep
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const WriteTipComment_Mutation = graphql(`
  mutation WriteTipComment($input: WriteTipCommentArgs!) {
    writeTipComment(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      findings {
        field
        start
        text
        words
        mayKeep
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const EditTipComment_Mutation = graphql(`
  mutation EditTipComment($input: EditTipCommentArgs!) {
    editTipComment(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      findings {
        field
        start
        text
        words
        mayKeep
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const RemoveTipComment_Mutation = graphql(`
  mutation RemoveTipComment($input: OwnTipCommentArgs!) {
    removeTipComment(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      findings {
        field
        start
        text
        words
        mayKeep
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const AcceptTipAnswer_Mutation = graphql(`
  mutation AcceptTipAnswer($input: TipAnswerArgs!) {
    acceptTipAnswer(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      findings {
        field
        start
        text
        words
        mayKeep
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const UnacceptTipAnswer_Mutation = graphql(`
  mutation UnacceptTipAnswer($input: TipQuestionArgs!) {
    unacceptTipAnswer(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      findings {
        field
        start
        text
        words
        mayKeep
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

/** Words that tell, or may tell, who it was, as the server found them. */
export interface TipFindingFacts {
  readonly field: string;
  readonly start: number;
  readonly text: string;
  readonly words: string;
  readonly mayKeep: boolean;
}
