import { graphql } from '../../graphql/gql.js';

/** The whole template; an edit answers with all of it, so that the page follows. */
export const Template_template = graphql(`
  fragment Template_template on PlanTemplate {
    version
    changedAt
    changedBy
    parameters {
      key
      ...TemplateAnswer_parameter @unmask
    }
    addable {
      key
      ...TemplateAnswer_parameter @unmask
    }
    ownQuestion {
      key
      ...AskedQuestion_parameter @unmask
    }
    availableActions {
      action
      state {
        __typename
        ... on Forbidden {
          headline
        }
      }
    }
  }
`);

export const TemplateAnswer_parameter = graphql(`
  fragment TemplateAnswer_parameter on TemplateParameter {
    key
    value
    text
    prefilled
    offered
    why
    note
    usual {
      value
      text
      prefilled
      why
    }
    parameter {
      ...AskedQuestion_parameter @unmask
    }
  }
`);

export const PlanTemplatePage_Query = graphql(`
  query PlanTemplatePage {
    planTemplate {
      ...Template_template @unmask
    }
  }
`);

export const EditPlanTemplate_Mutation = graphql(`
  mutation EditPlanTemplate($input: EditPlanTemplateArgs!) {
    editPlanTemplate(input: $input) {
      template {
        ...Template_template @unmask
      }
      errors {
        code
        field
        message
      }
    }
  }
`);
