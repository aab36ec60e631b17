export { ProbationModule } from './probation.module';
export { ProbationSweep } from './probations.sweep';
