import { saysSignedOut } from './session-ended';

const answer = (status: number, body: unknown) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });

describe('an answer that says the session has ended', () => {
  it('is told from a password that is not right, which is answered 401 as well', async () => {
    expect(await saysSignedOut(answer(401, { code: 'signed-out' }))).toBe(true);
    expect(await saysSignedOut(answer(401, { code: 'wrong-credentials' }))).toBe(false);
    expect(await saysSignedOut(answer(403, { code: 'signed-out' }))).toBe(false);
  });

  it('is not what somebody in between answers, and leaves the body to whoever asked', async () => {
    expect(await saysSignedOut(answer(401, '<html>'))).toBe(false);
    const ours = answer(401, { code: 'signed-out' });
    await saysSignedOut(ours);
    expect(await ours.json()).toEqual({ code: 'signed-out' });
  });
});
