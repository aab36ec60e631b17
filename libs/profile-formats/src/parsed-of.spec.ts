import { contentOf } from './content';
import { fixture } from './fixture';
import { parsedOf } from './parsed-of';
import { readProfile } from './read-profile';
import { asDryRunJson } from './text/dry-run-json';

describe('a reading as its tables would say it', () => {
  it('is what the tables of the text said', async () => {
    const reading = await readProfile({ text: fixture }, { title: 'Night Desk Operator' });
    const said: Partial<ReturnType<typeof asDryRunJson>> = asDryRunJson(parsedOf(reading), 'desk.txt');
    delete said.title_in_text;
    if (!reading.parsed) throw new Error('A text has tables');
    expect(asDryRunJson(reading.parsed, 'desk.txt')).toMatchObject(said);
    expect(contentOf(parsedOf(reading))).toEqual(reading.content);
  });
});
