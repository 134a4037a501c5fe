/** What was found out before the first talk, in the client's words. */
export const foundOut = {
  why: 'Every third installation takes a second visit, and orders for spring are twice those of last year. We cannot send twice the people.',
  problem: 'Each team is proud of its own figures. The customer sees only what falls between them.',
  success: 'A small factory runs our robot in its first week, and nobody from us has to come back.',
  measures: 'Visits, hours and tickets, in four different sheets. None of them says whether the robot runs.',
  earlier: 'Two years of yearly goals in a presentation. We looked at them in January and in December.',
  sponsor: 'An hour at the start of each cycle, and twenty minutes every second Monday.',
} as const;

export const storyTitle = 'From counting visits to running robots: OKRs at an industrial firm';

/** What the coach tells between the sentences of the record. */
export const toldStory = {
  BACKGROUND: {
    after:
      'The firm builds machines for small factories. Its people install them, teach the operators and come back when something stops. They are good at coming back, and that was the difficulty: whoever comes back quickly is praised, and whoever makes coming back unnecessary is not seen.',
  },
  DEPLOYMENT: {
    before:
      'We began with ten questions and no training. The talks took place in pairs: the client lead with one other person at a time, an hour each. Two questions took longer than the other eight together, namely at which levels OKRs are set, and whether they touch bonuses. Both were answered by the sponsor in one sentence, once somebody had asked.',
  },
  TRAINING: {
    before:
      'Everybody who would write was trained on their own work, not on examples. Each person brought one figure that they look at every week, and left with the question whom it helps.',
    after: 'Those who had missed the first date came to a short second one. Nobody wrote before.',
  },
  CYCLE_1: {
    before:
      'The teams wrote in silence first, then in pairs. The first drafts counted what the teams do: visits, calls, trained people. We asked one question of each line: when this has gone well, what does a customer notice? Most lines were written anew once, a few twice, none by us.',
    after:
      'In the sixth week several results did not move. Nobody was to blame: the figure came from another team and had never been agreed. That was said aloud in the check-in of the whole firm, and two teams sat together for an hour.',
  },
  RESET_1: {
    before:
      'The champions scored in the room, beginning with the result that had gone worst. It took fifty minutes. The score mattered less than the sentence that each of them wrote beneath it.',
  },
  PARAMETERS: {
    after:
      'Of these, the way of scoring was talked about most. Writing the best imaginable end first felt like boasting to several teams, until they saw that the promise stood below it.',
  },
  DIFFICULTIES: {
    before:
      'The same wish came twice: to promise only what is certain. It is catching. We wrote each exception down with its last day, and the client lead granted it, so that a second team would not quote it as a rule.',
  },
  RESULTS: {
    after:
      'More than the scores, the talk has changed. Teams speak of the fifth day of a customer, where they used to speak of the number of visits. The results that stayed low were those that two teams had to reach together and had not agreed on before.',
  },
  LESSONS: {
    before: [
      'Three things we would tell the next client on the first day:',
      '- Agree what “complete” means between two teams before anybody measures it.',
      '- Begin the last meeting of a cycle with the worst result, while everybody is still awake.',
      '- One person for each figure. Where two names stood, nobody moved.',
    ].join('\n'),
  },
} as const;
