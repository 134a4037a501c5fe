import { graphql } from '../../graphql/gql.js';

/** All questions as the practice asks them, and what a question of the client's own asks for. */
export const ParameterCatalogue_Query = graphql(`
  query ParameterCatalogue {
    parameterCatalogue {
      key
      ...AskedQuestion_parameter @unmask
    }
    ownQuestion {
      key
      ...AskedQuestion_parameter @unmask
    }
  }
`);
