import { graphql } from '../../graphql/gql.js';

/** One line as it is written and read. */
export const DraftLine_line = graphql(`
  fragment DraftLine_line on OkrLine {
    id
    version
    kind
    krType
    objectiveId
    text
    direction
    unit
    baseline
    commitValue
    targetValue
    stretchValue
    commitText
    targetText
    stretchText
    headline
    championId
    championName
    dataSource
    dueOn
    healthyLow
    healthyHigh
    currentValue
    checkedOn
    ownerId
    ownerName
    authorName
    byCoach
    editedByName
    onlyMine
    levelFault {
      field
      words
    }
    suggestion {
      commitValue
      targetValue
    }
  }
`);

export const DraftObjective_objective = graphql(`
  fragment DraftObjective_objective on Objective {
    id
    version
    text
    whyNow
    kind
    supportsObjectiveId
    sharedWithTeamId
    sharedWithTeamName
    authorName
    byCoach
    editedByName
    lines {
      ...DraftLine_line @unmask
    }
  }
`);

export const DraftDependency_dependency = graphql(`
  fragment DraftDependency_dependency on Dependency {
    id
    version
    direction
    otherTeamId
    otherName
    namedByTeamName
    what
    critical
    agreed
    agreedAt
    agreedByName
    sharedObjectiveId
    suggestion
    availableActions {
      action
      ...ActState_action @unmask
    }
  }
`);

/** The whole screen: every act on a draft answers with it, so that all of it stays true. */
export const DraftPage_draft = graphql(`
  fragment DraftPage_draft on OkrDraft {
    id
    teamId
    teamName
    teamKind
    engagementId
    clientSlug
    clientName
    mode
    coachName
    notInCycle
    status
    revision
    version
    sentAt
    sentByName
    publishedAt
    editedAt
    aligned
    dependsOnNobody
    hiddenLines
    planNumber
    cycle {
      id
      number
      startsOn
      endsOn
      status
      moment
    }
    steps {
      key
      title
      question
      how
      state
      behindGates
    }
    mission {
      number
      body
      writtenByName
      byCoach
      at
    }
    earlierMissions {
      number
      body
      writtenByName
      at
    }
    dependencies {
      ...DraftDependency_dependency @unmask
    }
    askedOfUs {
      ...DraftDependency_dependency @unmask
    }
    objectives {
      ...DraftObjective_objective @unmask
    }
    looseLines {
      ...DraftLine_line @unmask
    }
    silent {
      from
      until
      startedByName
    }
    present {
      personId
      name
      section
    }
    people {
      id
      name
    }
    otherTeams {
      id
      name
    }
    higher {
      teamId
      teamName
      objectives {
        id
        text
        keyResults
      }
    }
    rules {
      parameterKey
      number
      heading
      text
    }
    limits {
      usualObjectives
      maxObjectives
      minKeyResults
      maxKeyResults
      internalAndExternal
      headline
      missionRequired
      levels {
        name
        score
        likelihood
      }
    }
    availableActions {
      action
      ...ActState_action @unmask
      ...ActDue_action @unmask
    }
  }
`);
