import fc from 'fast-check';
import { parseProfile } from '../parse-profile';
import { plans } from '../printing/plans';
import { print } from '../printing/print';
import { saidBy, saidIn } from '../printing/said';

/** Lines as a margin breaks them: as many words as it leaves room for. */
function broken(text: string, width: number): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    let open = '';
    for (const word of line.trimEnd().split(/(?<=\S) /)) {
      if (open !== '' && open.length + 1 + word.length > width) {
        lines.push(open);
        open = word;
      } else open = open === '' ? word : `${open} ${word}`;
    }
    lines.push(open);
  }
  return lines.join('\n');
}

/** A blank line behind every line. */
const spaced = (text: string): string => text.split(/\n+/).join('\n\n');

const widths = fc.integer({ min: 70, max: 120 });
const withoutPoints = plans.map((plan) => ({ ...plan, bullets: [] }));

describe('lines that a margin broke', () => {
  it.each([
    ['cells', 'T2' as const],
    ['rows', 'T1' as const],
  ])('are put together again where blank lines part the %s, whatever the width', (_what, rendering) => {
    fc.assert(
      fc.property(withoutPoints, widths, (plan, width) => {
        const read = parseProfile(broken(spaced(print(plan, rendering)), width));
        expect(saidBy(read)).toEqual(saidIn(plan, rendering));
      }),
      { numRuns: 60 },
    );
  });

  const read = (...lines: string[]) =>
    parseProfile(['Night Desk Operator', '', 'Summary', '', 'Keeps watch.', '', ...lines].join('\n'));
  const rows = (...lines: string[]) => read('Work Activity Components', '', 'Title Details', ...lines).workActivities;

  it('may be broken inside a title, or inside its code', () => {
    expect(
      rows(
        'Lamp care, spare parts for lamps and the planning',
        'of lamps that no tram has as yet (ASUP) (Level',
        '3) Plans ahead for every lamp that there is in the',
        'whole of the depot.',
        'Fuses Counts the fuses.',
      ),
    ).toMatchObject([
      { sfiaCode: 'ASUP', sfiaLevel: 3, details: expect.stringMatching(/^Plans .* depot\.$/) },
      { title: 'Fuses', details: 'Counts the fuses.' },
    ]);
  });

  it('may be broken between a title and its code, or the code and its level', () => {
    expect(
      rows(
        'Lamp care Trims the lamps of all the trams of the depot, and',
        'counts them.',
        'Planning of the lamps that no tram has as yet (ASUP)',
        '(Level 3) Plans ahead for every lamp.',
      ),
    ).toMatchObject([
      { title: 'Lamp care' },
      { sfiaCode: 'ASUP', sfiaLevel: 3, details: 'Plans ahead for every lamp.' },
    ]);
  });

  it('may all stand apart: what begins small goes on where no sentence has ended', () => {
    const lines = [
      'Lamp care',
      'Trims the lamps of all the trams and of the depot, and',
      'counts them.',
      'Fuses',
      'Mends.',
    ];
    expect(rows(...lines.flatMap((line) => ['', line]))).toMatchObject([
      { title: 'Lamp care', details: 'Trims the lamps of all the trams and of the depot, and counts them.' },
      { title: 'Fuses', details: 'Mends.' },
    ]);
  });

  it('begin a row where one stands above a sentence, small as it begins', () => {
    const lines = ['Lamp care', 'Explains how lamps are trimmed, and why', 'e-lamps', 'Charges them.'];
    expect(rows(...lines.flatMap((line) => ['', line]))).toMatchObject([
      { details: 'Explains how lamps are trimmed, and why' },
      { title: 'e-lamps', details: 'Charges them.' },
    ]);
  });

  it('go on where the margin left no room, and a sentence of theirs is no row without a title', () => {
    const [first, second] = rows(
      'Lamp care Trims the lamps of every tram and those of the depot.',
      'IT lamps are trimmed twice and the',
      'others once.',
      'Fuses Counts the fuses.',
    );
    expect(first?.details).toBe(
      'Trims the lamps of every tram and those of the depot. IT lamps are trimmed twice and the others once.',
    );
    expect(second).toMatchObject({ title: 'Fuses' });
  });

  it('may begin with the depth of the title above', () => {
    const { knowledgeSkills } = read(
      'Knowledge/Skills Components',
      '',
      'Title Depth Details Type',
      'Long Range Lamp Signalling for Night Trams and Depots',
      'Proficient in All that lamps can say. Technical Knowledge and',
      'Skills',
      'Fuses Aware of What a fuse is for. Other Knowledge and Skills',
    );
    expect(knowledgeSkills).toMatchObject([
      { title: 'Long Range Lamp Signalling for Night Trams and Depots', depth: 'Proficient in' },
      { title: 'Fuses', depth: 'Aware of', type: 'Other Knowledge and Skills' },
    ]);
  });

  it('of a qualification go on to the body that awards it, and a doubt is told', () => {
    const parsed = read(
      'Work Activity Components',
      '',
      'Title Details',
      'Lamp care Trims the lamps of all the trams and',
      'of the depot.',
      '',
      'Qualifications',
      '',
      'Qualification Components',
      '',
      'Title Awarding Body',
      'ITIL Foundation AXELOS',
      'Certificate in the Care and Repair of Night Tram',
      'Lamps BCS',
    );
    expect(parsed.qualifications).toMatchObject([
      { title: 'ITIL Foundation', awardingBody: 'AXELOS' },
      { title: 'Certificate in the Care and Repair of Night Tram Lamps', awardingBody: 'BCS' },
    ]);
    expect(parsed.warnings).toContainEqual(expect.objectContaining({ code: 'row_start_unclear', line: 20 }));
  });
});

describe('a table without bars', () => {
  const text = ['Night Desk Operator', '', 'Summary', '', 'A night desk operator keeps watch.', ''];
  const cells = ['Tram Radios', 'Expert in', 'All about radios.', 'Technical Knowledge and Skills'];
  const spacedOut = (lines: string[]) => lines.flatMap((line) => [line, '']);
  const table = (head: string[], rows: string[]) =>
    parseProfile(
      [...text, ...spacedOut(['PDAs', 'Knowledge/Skills', 'Knowledge/Skills Components']), ...head, ...rows].join('\n'),
    );

  it('may have each word of its head on a line of its own', () => {
    const parsed = table(spacedOut(['Title', 'Depth', 'Details', 'Type']), spacedOut(cells));
    expect(parsed.knowledgeSkills).toMatchObject([{ title: 'Tram Radios', depth: 'Expert in' }]);
    expect(parsed.warnings.map(({ code }) => code)).not.toContain('header_unexpected');
  });

  it('may write its depths and types with other capitals, as one with bars may', () => {
    const line = 'Tram Radios EXPERT IN All about radios. Technical knowledge and skills';
    const [row] = table(['Title Depth Details Type'], [line]).knowledgeSkills;
    expect(row).toMatchObject({ title: 'Tram Radios', depth: 'Expert in', depthRaw: 'EXPERT IN' });
    expect(row).toMatchObject({ type: 'Technical Knowledge and Skills', typeRaw: 'Technical knowledge and skills' });
    const prose = 'Lamp Patience Being familiar with the night. Behavioural Skills';
    expect(table(['Title Depth Details Type'], [prose]).knowledgeSkills).toMatchObject([
      { title: 'Lamp Patience', depth: null },
    ]);
  });
});
