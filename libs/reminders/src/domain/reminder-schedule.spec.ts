import { addDays, addWorkingDays, type LocalDate, toLocalDate as day } from '@app/kernel';
import type { DueTask } from './due-task';
import { occurrenceKey, remindersDue } from './reminder-schedule';
import { composeMail, reasonFor } from './reminder-words';

const task: DueTask = {
  rule: 'appraisal-self-assessment',
  subjectType: 'appraisal',
  subjectId: 'a1',
  recipientId: 'sam',
  dueOn: day('2026-11-30'),
  title: 'Finish your self-assessment',
  context: 'Appraisal 2026 · with Priya Shah',
  verb: 'Continue',
  path: '/appraisals/a1',
  division: 'england-and-wales',
  schedule: 'standard',
  escalateTo: { lead: 'priya', countersigner: 'carol', hr: ['harry', 'hana'] },
};
const on = (today: string, over: Partial<DueTask> = {}, written: string[] = []) =>
  remindersDue([{ ...task, ...over }], day(today), new Set(written)).map(
    ({ recipientId, offsetKey, fallsOn }) => `${recipientId} ${offsetKey} ${fallsOn}`,
  );

/** Every reminder of half a year, looking once a day except when `asleep`. */
function halfYear(over: Partial<DueTask>, asleep: (today: LocalDate) => boolean = () => false): string[] {
  const written = new Set<string>();
  const found: string[] = [];
  for (let today = day('2026-09-01'); today < day('2027-03-01'); today = addDays(today, 1)) {
    if (asleep(today)) continue;
    for (const occurrence of remindersDue([{ ...task, ...over }], today, written)) {
      written.add(occurrenceKey(occurrence));
      found.push(`${today} ${occurrence.recipientId} ${occurrence.offsetKey}`);
    }
  }
  return found;
}

describe('the reminders of a task', () => {
  it('are silent until ten working days before', () => {
    expect(on('2026-11-15')).toEqual([]);
    expect(on('2026-11-16')).toEqual(['sam -10 2026-11-16']);
  });

  it('come at -10, -5, -1, 0 and +2 working days, then weekly four times, and then no more', () => {
    expect(halfYear({ escalateTo: {} })).toEqual([
      '2026-11-16 sam -10',
      '2026-11-23 sam -5',
      '2026-11-27 sam -1',
      '2026-11-30 sam 0',
      '2026-12-02 sam 2',
      '2026-12-09 sam 7',
      '2026-12-16 sam 12',
      '2026-12-23 sam 17',
      '2027-01-04 sam 22',
    ]);
  });

  it('go to the lead, the countersigner and HR after 5, 10 and 15 working days, once each', () => {
    expect(halfYear({}).filter((line) => !line.includes(' sam '))).toEqual([
      '2026-12-07 priya lead+5',
      '2026-12-14 carol countersigner+10',
      '2026-12-21 harry hr+15',
      '2026-12-21 hana hr+15',
    ]);
  });

  it('of a lead, or of somebody in HR, do not escalate to themselves', () => {
    expect(halfYear({ recipientId: 'priya' }).filter((line) => line.includes('priya lead'))).toEqual([]);
    expect(on('2027-01-29', { escalateTo: { lead: 'priya', hr: ['priya', 'sam'] } })).toEqual([
      'sam 22 2027-01-04',
      'priya lead+5 2026-12-07',
    ]);
  });

  it('are only the latest after a time without a worker', () => {
    const asleep = (today: LocalDate) => today > '2026-11-20' && today < '2026-12-10';
    expect(halfYear({}, asleep).slice(0, 4)).toEqual([
      '2026-11-16 sam -10',
      '2026-12-10 sam 7',
      '2026-12-10 priya lead+5',
      '2026-12-14 carol countersigner+10',
    ]);
  });

  it('wait for the next working day when a first look, or one after a time without a worker, is at a weekend', () => {
    const asleep = (today: LocalDate) => today < '2026-11-21';
    expect(halfYear({ dueOn: day('2026-11-25'), escalateTo: {} }, asleep).slice(0, 2)).toEqual([
      '2026-11-23 sam -5',
      '2026-11-24 sam -1',
    ]);
    const decision = { schedule: 'probation-decision', dueOn: day('2026-11-20') } as const;
    expect(on('2026-11-22', decision)).toEqual([]);
    expect(on('2026-11-30', { division: 'scotland', dueOn: day('2026-11-27') })).toEqual([]);
  });

  it('are not written twice, and an older one never after a newer', () => {
    const [latest] = remindersDue([task], day('2026-11-27'), new Set());
    expect(latest?.offsetKey).toBe('-1');
    expect(on('2026-11-27', {}, latest ? [occurrenceKey(latest)] : [])).toEqual([]);
  });

  it('begin anew when the due day moves', () => {
    const [first] = remindersDue([task], day('2026-11-30'), new Set());
    const written = first ? [occurrenceKey(first)] : [];
    expect(on('2026-11-30', { dueOn: day('2026-12-07') }, written)).toEqual(['sam -5 2026-11-30']);
  });

  it('of something due on a Sunday count from the Monday', () => {
    expect(on('2026-11-30', { dueOn: day('2026-11-29') })).toEqual(['sam 0 2026-11-30']);
    expect(on('2026-11-27', { dueOn: day('2026-11-29') })).toEqual(['sam -1 2026-11-27']);
  });

  it('know the bank holidays of the person’s division', () => {
    expect(on('2026-11-27', { dueOn: day('2026-12-01'), division: 'scotland' })).toEqual(['sam -1 2026-11-27']);
    expect(on('2026-11-30', { dueOn: day('2026-12-01') })).toEqual(['sam -1 2026-11-30']);
  });
});

describe('the reminders of a probation decision', () => {
  const decision = { schedule: 'probation-decision', escalateTo: { hr: ['harry'] } } as const;
  it('go to everybody concerned at -30, -20, -10, -5, -2 and 0 working days, and daily after', () => {
    const sent = halfYear(decision, (today) => today > '2026-12-03');
    for (const person of ['sam', 'harry']) {
      expect(sent.filter((line) => line.includes(person)).map((line) => line.split(' ').at(-1))).toEqual([
        '-30',
        '-20',
        '-10',
        '-5',
        '-2',
        '0',
        '1',
        '2',
        '3',
      ]);
    }
    expect(sent[0]).toBe(`${addWorkingDays(task.dueOn, -30, 'england-and-wales')} sam -30`);
  });

  it('count from the Friday when it is due on a Sunday, because a decision may not be late', () => {
    expect(on('2026-11-27', { ...decision, dueOn: day('2026-11-29') })).toEqual([
      'sam 0 2026-11-27',
      'harry 0 2026-11-27',
    ]);
  });
});

describe('the words of a reminder', () => {
  const reason = (recipientId: string, today: string) =>
    reasonFor({ task, recipientId, offsetKey: '0', fallsOn: task.dueOn }, 'Sam Okafor', day(today));

  it('say why', () => {
    expect(reason('sam', '2026-11-30')).toBe('because it is due on 30 November 2026');
    expect(reason('sam', '2026-12-01')).toBe('because it was due on 30 November 2026');
    expect(reason('priya', '2026-12-01')).toBe('because Sam Okafor’s part is 1 working day late');
    expect(reason('priya', '2026-12-07')).toBe('because Sam Okafor’s part is 5 working days late');
    expect(reason('priya', '2026-11-27')).toBe('because Sam Okafor’s part is due on 30 November 2026');
  });

  it('name each task with a link to it, and count them in the subject', () => {
    const line = { title: 'Finish it', context: 'Appraisal 2026', why: 'because it is due', path: '/appraisals/a1' };
    const one = composeMail('Sam', [line], 'https://people.example.org');
    expect(one.subject).toBe('You have an action in Touchstone');
    expect(one.text).toContain(
      'Finish it\nAppraisal 2026\nYou get this because it is due.\nhttps://people.example.org/appraisals/a1',
    );
    expect(composeMail('Sam', [line, line], 'https://people.example.org').subject).toBe(
      'You have 2 actions in Touchstone',
    );
  });
});
