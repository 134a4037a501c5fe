import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, UuidScalar } from '@cairn/platform';
import { directCertification } from '../certification.permissions.js';
import { BankQueries } from './bank.queries.js';
import {
  AddBankQuestionArgs,
  AddQuestionBankArgs,
  EditBankQuestionArgs,
  PutQuestionAsideArgs,
  QuestionBank,
  QuestionBankPayload,
  RemoveQuestionBankArgs,
  RenameQuestionBankArgs,
} from './bank.types.js';
import { WriteBank } from './write-bank.js';
import { WriteQuestion } from './write-question.js';

type Done = QuestionBankPayload & { readonly bankId?: string };
const payload = (result: Result<{ bankId?: string }>): Done => (result.ok ? { ...result.value, errors: [] } : refused(result.error));
const asked = <A extends AddBankQuestionArgs | EditBankQuestionArgs>(input: A) => ({
  ...input,
  ...{ explainedIn: input.explainedIn ?? null, truth: input.truth ?? null, number: input.number ?? null, tolerance: input.tolerance ?? null },
});

@Resolver(() => QuestionBankPayload)
export class BankResolver {
  constructor(
    @Inject(BankQueries) private readonly banks: BankQueries,
    @Inject(WriteBank) private readonly write: WriteBank,
    @Inject(WriteQuestion) private readonly questions: WriteQuestion,
  ) {}

  @Query(() => QuestionBank, { name: 'questionBank', description: 'With right answers; for those who direct.' })
  @Requires(directCertification)
  one(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => UuidScalar }) id: string): Promise<QuestionBank> {
    return this.banks.byId(viewer, id);
  }

  @Mutation(() => QuestionBankPayload, { name: 'addQuestionBank' })
  @Requires(directCertification)
  async addBank(@CurrentViewer() viewer: Viewer, @Args('input') input: AddQuestionBankArgs): Promise<Done> {
    return payload(await this.write.add(viewer, input));
  }

  @Mutation(() => QuestionBankPayload, { name: 'renameQuestionBank' })
  @Requires(directCertification)
  async rename(@CurrentViewer() viewer: Viewer, @Args('input') input: RenameQuestionBankArgs): Promise<Done> {
    return payload(await this.write.rename(viewer, input));
  }

  @Mutation(() => QuestionBankPayload, { name: 'removeQuestionBank', description: 'Of a draft, once nothing draws from it.' })
  @Requires(directCertification)
  async removeBank(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveQuestionBankArgs): Promise<Done> {
    return payload(await this.write.remove(viewer, input));
  }

  @Mutation(() => QuestionBankPayload, { name: 'addBankQuestion' })
  @Requires(directCertification)
  async add(@CurrentViewer() viewer: Viewer, @Args('input') input: AddBankQuestionArgs): Promise<Done> {
    return payload(await this.questions.add(viewer, asked(input)));
  }

  @Mutation(() => QuestionBankPayload, {
    name: 'editBankQuestion',
    description: 'Where trainees are asked already, the changed one is asked from the next attempt on.',
  })
  @Requires(directCertification)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditBankQuestionArgs): Promise<Done> {
    return payload(await this.questions.edit(viewer, asked(input)));
  }

  @Mutation(() => QuestionBankPayload, { name: 'putQuestionAside', description: 'It is asked no more; attempts that have it keep it.' })
  @Requires(directCertification)
  async aside(@CurrentViewer() viewer: Viewer, @Args('input') input: PutQuestionAsideArgs): Promise<Done> {
    return payload(await this.questions.putAside(viewer, input));
  }

  @ResolveField(() => QuestionBank, { nullable: true })
  async bank(@Parent() { bankId }: Done, @CurrentViewer() viewer: Viewer): Promise<QuestionBank | null> {
    return bankId === undefined ? null : this.banks.byId(viewer, bankId);
  }
}
