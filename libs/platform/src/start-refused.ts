/** Why the program cannot start or go on, in a sentence for the operator: it is printed alone, without a stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
