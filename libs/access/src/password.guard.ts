import { Problem } from '@app/kernel';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignIn } from './session.dto';

/** Guards run before pipes, so this one looks at the body itself: a half-filled form is a 400 and not a wrong password. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  override canActivate(context: ExecutionContext) {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    const faults = isForm(body) ? faultsOf(body) : [{ pointer: '', code: 'isObject', message: 'an object is needed' }];
    if (faults.length > 0) {
      throw new Problem('invalid', 'invalid', 'Something in the request is not as it should be.', { errors: faults });
    }
    return super.canActivate(context);
  }

  override handleRequest<Person>(error: Error | null, person: Person, _info: unknown, context: ExecutionContext) {
    if (error instanceof Problem && typeof error.details['retryAfter'] === 'number') {
      context.switchToHttp().getResponse<FastifyReply>().header('retry-after', error.details['retryAfter']);
    }
    if (error) throw error;
    return person;
  }
}

const isForm = (body: unknown): body is object => typeof body === 'object' && body !== null && !Array.isArray(body);

function faultsOf(body: object) {
  const options = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, stopAtFirstError: true };
  return validateSync(plainToInstance(SignIn, body), options)
    .flatMap(({ property, constraints = {} }) =>
      Object.entries(constraints).map(([code, message]) => ({ pointer: `/${property}`, code, message })),
    )
    .slice(0, 20);
}
