import { Problem } from '@app/kernel';
import { StrictValidation } from '@app/platform';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignIn } from './session.dto';

/** Guards run before pipes, so this one looks at the body itself: a half-filled form is a 400 and not a wrong password. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  private readonly form = new StrictValidation();

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    await this.form.transform(body, { type: 'body', metatype: SignIn });
    return (await super.canActivate(context)) as boolean;
  }

  override handleRequest<Person>(error: Error | null, person: Person, _info: unknown, context: ExecutionContext) {
    if (error instanceof Problem && typeof error.details['retryAfter'] === 'number') {
      context.switchToHttp().getResponse<FastifyReply>().header('retry-after', error.details['retryAfter']);
    }
    if (error) throw error;
    return person;
  }
}
