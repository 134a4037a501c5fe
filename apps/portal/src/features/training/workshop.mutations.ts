import { graphql } from '../../graphql/gql.js';

export const RescheduleWorkshop_Mutation = graphql(`
  mutation RescheduleWorkshop($input: RescheduleWorkshopArgs!) {
    rescheduleWorkshop(input: $input) {
      workshop {
        ...WorkshopPage_workshop @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const CancelWorkshop_Mutation = graphql(`
  mutation CancelWorkshop($input: CancelWorkshopArgs!) {
    cancelWorkshop(input: $input) {
      workshop {
        ...WorkshopPage_workshop @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const AgreeWorkshopOutcome_Mutation = graphql(`
  mutation AgreeWorkshopOutcome($input: AgreeOutcomeArgs!) {
    agreeWorkshopOutcome(input: $input) {
      workshop {
        ...WorkshopPage_workshop @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const ScoreWorkshopOutcome_Mutation = graphql(`
  mutation ScoreWorkshopOutcome($input: ScoreOutcomeArgs!) {
    scoreWorkshopOutcome(input: $input) {
      workshop {
        ...WorkshopPage_workshop @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const SeatPeople_Mutation = graphql(`
  mutation SeatPeople($input: BookPeopleArgs!) {
    bookPeople(input: $input) {
      workshop {
        ...WorkshopPage_workshop @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const InviteToWorkshop_Mutation = graphql(`
  mutation InviteToWorkshop($input: InviteToWorkshopArgs!) {
    inviteToWorkshop(input: $input) {
      workshop {
        ...WorkshopPage_workshop @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const CancelBooking_Mutation = graphql(`
  mutation CancelBooking($input: CancelBookingArgs!) {
    cancelBooking(input: $input) {
      workshop {
        ...WorkshopPage_workshop @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const DecideMakeUp_Mutation = graphql(`
  mutation DecideMakeUp($input: DecideMakeUpArgs!) {
    decideMakeUp(input: $input) {
      workshop {
        ...WorkshopPage_workshop @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const GiveFeedback_Mutation = graphql(`
  mutation GiveFeedback($input: GiveFeedbackArgs!) {
    giveFeedback(input: $input) {
      workshop {
        ...WorkshopPage_workshop @unmask
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

export const RecordAttendance_Mutation = graphql(`
  mutation RecordAttendance($input: RecordAttendanceArgs!) {
    recordAttendance(input: $input) {
      workshop {
        ...WorkshopPage_workshop @unmask
      }
      lostClearance
      errors {
        code
        message
        field
      }
    }
  }
`);
