export { extended, needsAcknowledgement } from './domain/extension';
export type { CaseTerms, Judgement, LetterKind, ProbationState } from './domain/probation';
export { datesOf, extensionReviewDays, letterDueOn, reviewDays } from './domain/probation-dates';
export { ProbationModule } from './probation.module';
export { ProbationSweep } from './probations.sweep';
