import { graphql } from '../../graphql/gql.js';
import type { PrerequisiteChangeQuery } from '../../graphql/graphql.js';

export const PrerequisiteChange_Query = graphql(`
  query PrerequisiteChange($input: PrerequisiteChangeInput!) {
    prerequisiteChange(input: $input) {
      people {
        traineeId
        name
        cohortName
        touch
        standing
      }
      seen
      errors {
        code
        field
        message
      }
    }
  }
`);

export const ChangePrerequisites_Mutation = graphql(`
  mutation ChangePrerequisites($input: ChangePrerequisitesArgs!) {
    changePrerequisites(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

export type AskedChange = PrerequisiteChangeQuery['prerequisiteChange'];
