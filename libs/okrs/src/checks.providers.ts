import { CheckQueries } from './checks/check.queries.js';
import { CheckResolver } from './checks/check.resolver.js';
import { TeamChecksQueries } from './checks/team-checks.queries.js';
import { TeamChecksResolver } from './checks/team-checks.resolver.js';
import { ExampleResolver } from './examples/example.resolver.js';
import { AnswerFinding } from './findings/answer-finding.js';
import { EditCoachingQuestions } from './questions/edit-coaching-questions.js';
import { QuestionQueries } from './questions/question.queries.js';
import { QuestionResolver } from './questions/question.resolver.js';

/** Checks on drafts, what is answered to them, the questions of coaches, examples. */
export const checksUseCases = [AnswerFinding, EditCoachingQuestions];
export const checksQueries = [CheckQueries, TeamChecksQueries, QuestionQueries];
export const checksResolvers = [CheckResolver, TeamChecksResolver, QuestionResolver, ExampleResolver];
