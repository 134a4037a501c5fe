import { Inject, Injectable } from '@nestjs/common';
import { instant, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { pathFacts } from '../progress/load-path.js';
import type { ItemFacts } from '../progress/path-facts.js';
import { AttemptRow } from './attempt.entity.js';
import { mayReveal } from './attempt.rules.js';
import type { LearningAttempt, TopicMaterial } from './attempt.types.js';
import type { AttemptQuestion } from './draw.rules.js';
import { explainedIn } from './explained-in.js';
import { grade, type Answer } from './grade.rules.js';
import { readAgain } from './read-again.rules.js';
import { termsOf, testOf } from './terms-of.js';

const asMaterial = ({ id, kind, title }: ItemFacts): TopicMaterial => ({ id, kind, title });

@Injectable()
export class AttemptQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** One's own attempt; nothing of what is right leaves before it is handed in. Two statements, and one more after that. Throws NOT_FOUND. */
  mine(viewer: Viewer, attemptId: string): Promise<LearningAttempt> {
    return this.db.read(viewer, async (tx) => {
      const attempt = await tx.table(AttemptRow).get(attemptId);
      const facts = await pathFacts(tx, attempt.traineeId);
      const item = facts && testOf(facts, attempt.itemId);
      if (!item || facts.trainee.personId !== viewer.personId) throw notFound();
      const { given } = termsOf(item, facts);
      const all = facts.trainee.attempts.filter((one) => one.itemId === item.id);
      const [questions, answers] = [attempt.questions as readonly AttemptQuestion[], attempt.answers as readonly Answer[]];
      const graded = attempt.handedInAt === null ? undefined : grade(questions, answers, attempt.passPercent);
      const explained = graded ? await explainedIn(tx, questions) : {};
      const { id, itemId, number, passPercent, startedAt, endsAt, handedInAt, handedInBy, score, passed, version } = attempt;
      return {
        ...{ id, itemId, number, passPercent, startedAt, endsAt, handedInAt, handedInBy, score, passed, version, kind: item.kind, title: item.title },
        questions: questions.map(({ key, kind, text, options }) => ({
          key,
          kind,
          text,
          options: options.map((option) => ({ key: option.key, text: option.text })),
        })),
        answers: answers.map((answer) => ({ ...answer, chosen: [...answer.chosen] })),
        now: instant(tx.now()),
        attemptsLeft: given === null ? null : Math.max(0, given - all.length),
        topics: (graded?.topics ?? []).map((topic) => ({
          ...topic,
          readAgain: readAgain(topic.topic, { test: item, questions, results: graded?.results ?? [] }, facts, explained).map(asMaterial),
        })),
        results:
          graded && mayReveal(item.kind, all, given)
            ? graded.results.map((result) => ({ ...result, parts: [...result.parts], rightParts: [...result.rightParts] }))
            : [],
      };
    });
  }
}
