import { graphql } from '../../graphql/gql.js';

export const FollowTip_Mutation = graphql(`
  mutation FollowTip($input: FollowTipArgs!) {
    followTip(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const UnfollowTip_Mutation = graphql(`
  mutation UnfollowTip($input: FollowTipArgs!) {
    unfollowTip(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ThankForTip_Mutation = graphql(`
  mutation ThankForTip($input: TipSubjectArgs!) {
    thankForTip(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const UnthankForTip_Mutation = graphql(`
  mutation UnthankForTip($input: TipSubjectArgs!) {
    unthankForTip(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ReportTip_Mutation = graphql(`
  mutation ReportTip($input: ReasonedTipArgs!) {
    reportTip(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const HideTip_Mutation = graphql(`
  mutation HideTip($input: ReasonedTipArgs!) {
    hideTip(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const RestoreTip_Mutation = graphql(`
  mutation RestoreTip($input: TipSubjectArgs!) {
    restoreTip(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const PutBackTip_Mutation = graphql(`
  mutation PutBackTip($input: TipSubjectArgs!) {
    putBackTip(input: $input) {
      page {
        id
        post {
          ...TipPost_post @unmask
        }
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ResolveTipReport_Mutation = graphql(`
  mutation ResolveTipReport($input: ResolveTipReportArgs!) {
    resolveTipReport(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ClearTipWording_Mutation = graphql(`
  mutation ClearTipWording($input: ClearTipWordingArgs!) {
    clearTipWording(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);
