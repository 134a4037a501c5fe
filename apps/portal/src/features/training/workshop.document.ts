import { graphql } from '../../graphql/gql.js';
import type { WorkshopPage_WorkshopFragment } from '../../graphql/graphql.js';

export const WorkshopPage_workshop = graphql(`
  fragment WorkshopPage_workshop on Workshop {
    id
    engagementId
    clientName
    clientSlug
    type
    title
    format
    place
    on
    time
    endTime
    timeZone
    minutes
    places
    booked
    status
    cancelledReason
    teamId
    teamName
    ledById
    ledByName
    calendarPath
    outcome
    outcomeAgreedAt
    outcomeAgreedByName
    outcomeScore
    outcomeLearning
    exercise
    recordingUrl
    briefsPlanNumber
    quizId
    quizTitle
    quizPassed
    agenda {
      title
      minutes
      kind
      time
    }
    agendaAdvice
    citations {
      ...CitationsHere_here @unmask
    }
    readings {
      title
      url
    }
    seats {
      personId
      personName
      teamName
      required
      state
      minutesAttended
      attended
    }
    mySeat {
      personId
      state
      required
      minutesAttended
      attended
    }
    makeUps {
      id
      personName
      exercise
      handedInAt
      decidedByName
      remark
      state
      version
      availableActions {
        ...TrainingAct_action @unmask
      }
    }
    myMakeUp {
      id
      exercise
      remark
      state
      decidedByName
    }
    myQuiz {
      passed
      attempts
      bestPercent
      openAttemptId
    }
    myFeedback {
      useful
      pace
      helped
      missing
    }
    feedback {
      answers
      useful
      tooSlow
      right
      tooFast
      helped
      missing
    }
    version
    availableActions {
      ...TrainingAct_action @unmask
    }
  }
`);

export const WorkshopPage_Query = graphql(`
  query WorkshopPage($client: String!, $id: UUID!) {
    workshop(id: $id, client: $client) {
      ...WorkshopPage_workshop @unmask
    }
  }
`);

/** A workshop is found under its own client alone. */
export const addressOf = (params: Readonly<Record<string, string | undefined>>): { client: string; id: string } => ({
  client: params['client'] ?? '',
  id: params['workshop'] ?? '',
});

export type WorkshopFacts = WorkshopPage_WorkshopFragment;
export type WorkshopSeat = WorkshopFacts['seats'][number];
