import { graphql } from '../../graphql/gql.js';
import type { MyPathPageQuery, Path_PathFragment } from '../../graphql/graphql.js';

export const PathGate_gated = graphql(`
  fragment PathGate_gated on Gated {
    headline
    done
    total
    dueOn
    rule {
      text
      decidedBy
      decidedOn
    }
    left {
      text
      dueOn
    }
    overrideBy {
      name
    }
    canOverride
  }
`);

export const PathItem_item = graphql(`
  fragment PathItem_item on PathItem {
    id
    moduleId
    kind
    title
    minutes
    completesWhen
    required
    state
    at
    standing
    dueOn
    isLate
    begun
    closed
    stays
  }
`);

export const Path_path = graphql(`
  fragment Path_path on LearningPath {
    id
    status
    programmeTitle
    cohortName
    cohortStatus
    startsOn
    endsOn
    mentorName
    stepsDone
    stepsTotal
    pace
    paceWords
    allMet
    nextModuleNumber
    wait {
      words
      others
      act {
        text
        path
      }
      meanwhile {
        text
        path
      }
    }
    next {
      ...PathItem_item @unmask
    }
    modules {
      id
      number
      title
      summary
      state
      doneCount
      totalCount
      minutes
      passedAt
      stays
      lockedBecause {
        ...PathGate_gated @unmask
      }
      items {
        ...PathItem_item @unmask
        lockedBecause {
          headline
        }
      }
    }
    sessions {
      id
      itemId
      title
      meeting
      minutes
      place
    }
    requirements {
      key
      words
      met
      left
    }
  }
`);

export const MyPathPage_Query = graphql(`
  query MyPathPage {
    myPath {
      ...Path_path @unmask
    }
    openProgrammes {
      id
      code
      title
      summary
    }
  }
`);

export const TraineePathPage_Query = graphql(`
  query TraineePathPage($id: UUID!) {
    traineePath(traineeId: $id) {
      name
      cohortId
      availableActions {
        action
      }
      ...Path_path @unmask
    }
  }
`);

export type Path = Path_PathFragment;
export type Module = Path['modules'][number];
export type Item = Module['items'][number];
export type OpenProgramme = MyPathPageQuery['openProgrammes'][number];
