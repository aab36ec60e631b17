import { type AnsweredKind, problemKinds } from '@app/platform';
import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;

const methods = ['get', 'put', 'post', 'patch', 'delete'] as const;

const text = { type: 'string' };

/** RFC 9457, as the filter of the platform answers it. */
const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance'],
  properties: {
    type: { ...text, format: 'uri', description: 'The kind of problem; its page says what to do.' },
    title: { ...text, description: 'The same for every problem of the kind.' },
    status: { type: 'integer' },
    code: { ...text, description: 'What programs match on.' },
    detail: { ...text, description: 'What happened this time, for people.' },
    instance: { ...text, description: 'The id of the request, as it is in the log.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: { pointer: { ...text, description: 'A JSON pointer into the body.' }, code: text, message: text },
      },
    },
    current: { type: 'object', additionalProperties: true, description: 'With 412: what is stored now.' },
  },
  additionalProperties: true,
} as const;

/**
 * Writes down what every operation may refuse, and how: what the platform refuses for all of them alike, by the shape of
 * the operation. Anything else is the `default`, which is a problem too.
 */
export function describeRefusals(document: OpenAPIObject): void {
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problem as never },
    responses: Object.fromEntries(
      Object.entries(problemKinds).map(([kind, { title, advice }]) => [kind, answer(`${title}. ${advice}`)]),
    ),
  };
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation) describe(operation, method, path);
    }
  }
}

function describe(operation: Operation, method: string, path: string): void {
  const isOpen = isPublic(method, path);
  if (isOpen) operation.security = [];
  const kinds = kindsOf(operation, method, path);
  const refusals = kinds.map(
    (kind) => [problemKinds[kind].status, { $ref: `#/components/responses/${kind}` }] as const,
  );
  const rest = { default: { $ref: '#/components/responses/unexpected' } };
  operation.responses = { ...operation.responses, ...Object.fromEntries(refusals), ...rest };
}

/** The few that ask for no session. */
const isPublic = (method: string, path: string): boolean =>
  !path.startsWith('/api/') || (method === 'post' && path === '/api/v1/session');

function kindsOf({ parameters = [], requestBody }: Operation, method: string, path: string): AnsweredKind[] {
  const has = (name: string) => parameters.some((one) => 'name' in one && one.name === name);
  const signsIn = isPublic(method, path) && method === 'post';
  const writes = method !== 'get';
  const when = (condition: boolean, ...kinds: AnsweredKind[]) => (condition ? kinds : []);
  return [
    ...when(true, 'invalid', 'unavailable'),
    ...when(!isPublic(method, path) || signsIn, 'unauthenticated'),
    // Whose it is not is told so; that a change comes from another site is told to everybody.
    ...when(path.startsWith('/api/'), 'forbidden'),
    ...when(path.includes('{'), 'not-found'),
    ...when(writes && !signsIn, 'conflict'),
    ...when(has('If-Match'), 'stale'),
    ...when(
      parameters.some((one) => 'name' in one && one.name === 'If-Match' && one.required),
      'precondition-required',
    ),
    ...when(requestBody !== undefined, 'too-large', 'unsupported-media-type'),
    ...when(writes && !signsIn, 'unprocessable'),
    ...when(signsIn || path.endsWith('/hr-access'), 'too-many'),
  ];
}

const answer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
