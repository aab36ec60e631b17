import { readFileSync } from 'node:fs';
import { people } from '../../seeds/demo-organisation';
import type { Browser } from '../support/browser';
import { type House, openHouse } from '../support/house';

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const { paths } = JSON.parse(readFileSync('openapi.json', 'utf8')) as Document;
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);

/** What is asked of every operation: with an id that is none, and with one that somebody has. */
const ids = ['no-id', people.sam.id];
const bodies = [undefined, { unknown: 1 }];

describe('the API document', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('names every operation once, with what it answers when all is well and when not', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { operation } of operations) {
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining([expect.stringMatching(/^2\d\d$/)]));
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '503', 'default']));
    }
  });

  it.each(['sam', 'hari'] as const)('knows every status that %s is answered with', async (who) => {
    const browser = await house.signedInAs(who);
    const unknown: string[] = [];
    const seen = new Set<number>();
    for (const { method, path, operation } of operations) {
      if (path === '/api/v1/session') continue;
      for (const { status, asked } of await answersTo(browser, method, path)) {
        seen.add(status);
        if (!(status in operation.responses)) unknown.push(`${status}: ${asked}`);
      }
    }
    expect(unknown).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining([200, 400, 404, 428]));
  });

  it('tells in every list how many there are, on a page beyond the last one too', async () => {
    const hari = await house.signedInAs('hari');
    const lists = operations.filter(
      ({ path, operation }) => !path.includes('{') && operation.parameters?.some(({ name }) => name === 'page'),
    );
    const totals = await Promise.all(
      lists.map(async ({ path }) => {
        const [first, beyond] = await Promise.all([hari.get(path), hari.get(`${path}?page=999999`)]);
        return { path, first: first.body['total'], beyond: beyond.body['total'] };
      }),
    );
    expect(totals.length).toBeGreaterThan(5);
    expect(totals.filter(({ first, beyond }) => first !== beyond)).toEqual([]);
  });

  const answersTo = async (browser: Browser, method: string, path: string) => {
    const reads = method === 'GET';
    const versions: Record<string, string>[] = reads ? [{}] : [{}, { 'if-match': '"1"' }];
    const requests = (path.includes('{') ? ids : ids.slice(0, 1)).flatMap((id) =>
      (reads ? [undefined] : bodies).flatMap((body) => versions.map((headers) => ({ id, body, headers }))),
    );
    return Promise.all(
      requests.map(async ({ id, body, headers }) => {
        const address = path.replaceAll(/\{.*?\}/g, id);
        const { status } = await browser.send(method, address, body, headers);
        return { status, asked: `${method} ${address} ${JSON.stringify({ body, headers })}` };
      }),
    );
  };
});
