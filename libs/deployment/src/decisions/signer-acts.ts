import { Inject, Injectable } from '@nestjs/common';
import { AskCoach } from './ask-coach.js';
import { Decide } from './decide.js';
import { HandOverDecision } from './hand-over-decision.js';
import { ReportWrongReader } from './report-wrong-reader.js';
import { TakeBackDecision } from './take-back-decision.js';

/** All that a signer can do about one decision. */
@Injectable()
export class SignerActs {
  constructor(
    @Inject(Decide) readonly decide: Decide,
    @Inject(TakeBackDecision) readonly takeBack: TakeBackDecision,
    @Inject(AskCoach) readonly ask: AskCoach,
    @Inject(HandOverDecision) readonly handOver: HandOverDecision,
    @Inject(ReportWrongReader) readonly notMe: ReportWrongReader,
  ) {}
}
