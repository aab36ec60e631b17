import type { Component, Defect } from '../../../api/role-profiles';
import { doubtsOf } from './doubts';
import { fieldsOf, headFields, setsOf } from './fields';

const row = (kind: Component['kind'], position: number, title: string, line: number | null): Component => ({
  kind,
  position,
  title,
  details: 'Keeps the lamps lit.',
  depth: null,
  level: null,
  levelDescriptor: null,
  line,
  source: {},
});
const doubt = (section: Defect['section'], title: string | null, line: number): Defect => ({
  code: 'unknown_depth',
  severity: 'defect',
  section,
  row: title,
  line,
  message: `Line ${line}`,
  evidence: {},
});

describe('the doubts of an import', () => {
  const lamps = row('knowledge', 0, 'Lamps', 40);
  const untitled = row('work_activity', 1, '', 22);
  const rows = [lamps, untitled];

  it('are shown once each, at the row they name or whose line they are on', () => {
    const all = [doubt('knowledge_skills', 'Lamps', 41), doubt('work_activities', 'Lights the', 22)];
    const { ofRow, ofKind, ofHead } = doubtsOf(rows, all);
    expect(ofRow(lamps).map(({ line }) => line)).toEqual([41]);
    expect(ofRow(untitled).map(({ line }) => line)).toEqual([22]);
    expect([...ofKind('knowledge'), ...ofKind('work_activity'), ...ofHead]).toEqual([]);
  });

  it('are shown at the row they name, though others stand on the same line', () => {
    const [one, other] = [row('work_activity', 0, 'Stages', 5), row('work_activity', 1, 'Lamps and fuses', 5)];
    const { ofRow } = doubtsOf([one, other], [doubt('work_activities', 'Lamps and fuses', 5)]);
    expect([ofRow(one).length, ofRow(other).length]).toEqual([0, 1]);
  });

  it('belong to their section where no row fits, and to the head where no section does', () => {
    const all = [doubt('knowledge_skills', null, 39), doubt('document', null, 1), doubt('summary', null, 2)];
    const { ofRow, ofKind, ofHead } = doubtsOf(rows, all);
    expect(ofRow(lamps)).toEqual([]);
    expect(ofKind('knowledge').map(({ line }) => line)).toEqual([39]);
    expect(ofKind('behavioural_skill')).toEqual([]);
    expect(ofHead.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('can each be gone to', () => {
    const all = [doubt('knowledge_skills', 'Lamps', 40), doubt('pdas', null, 60), doubt('document', null, 1)];
    expect(doubtsOf(rows, all).all.map(({ place }) => place)).toEqual([
      'row-knowledge-0',
      'edit-development_activity',
      'edit-head',
    ]);
  });
});

describe('a doubt', () => {
  const lamps = row('knowledge', 0, 'Lamps', 40);
  const unsure = doubt('knowledge_skills', 'Lamps', 40);
  const set = (field: 'depth' | 'details', position = 0) =>
    ({ op: 'set', kind: 'knowledge', position, field, value: null, was: null, by: null, at: null }) as const;
  const settled = (...corrections: ReturnType<typeof set>[]) => doubtsOf([lamps], [unsure], corrections).settled;

  it('is settled by putting right what it is about, and by nothing else', () => {
    expect(settled(set('depth')).has(unsure)).toBe(true);
    expect(settled(set('details')).has(unsure)).toBe(false);
    expect(settled(set('depth', 1)).has(unsure)).toBe(false);
  });
});

describe('a doubt about no row', () => {
  const noHeading = { ...doubt('background', null, 1), code: 'section_missing' } as const;
  const otherTitle = { ...doubt('document', null, 1), code: 'title_disagrees' } as const;
  const cut = { ...doubt('summary', null, 3), code: 'no_terminal_punctuation' } as const;
  const nothing = { position: null, value: null, was: null, by: null, at: null };
  const head = (field: 'title' | 'summary') => ({ ...nothing, op: 'set', kind: null, field }) as const;
  const added = (kind: Component['kind']) => ({ ...nothing, op: 'add', kind, position: 0, field: null }) as const;
  const settled = (...corrections: Parameters<typeof doubtsOf>[2] & object) => [
    ...doubtsOf([], [noHeading, otherTitle, cut], corrections).settled,
  ];

  it('is settled by what it is about alone: the title, the summary, a row where there was none', () => {
    expect(settled(head('title'))).toEqual([otherTitle]);
    expect(settled(head('summary'))).toEqual([cut]);
    expect(settled(added('background'))).toEqual([noHeading]);
    expect(settled(added('training_activity'))).toEqual([]);
  });
});

describe('a form of corrections', () => {
  const lamps = row('knowledge', 3, 'Lamps', 40);
  const at = { kind: lamps.kind, position: lamps.position };

  it('says only what is otherwise than the profile', () => {
    const typed = { title: 'Lamps', details: 'Keeps the lamps lit.', depth: '3' };
    expect(setsOf(fieldsOf('knowledge'), lamps, typed, at)).toEqual([{ op: 'set', ...at, field: 'depth', value: 3 }]);
  });

  it('takes words away where a field is emptied, and leaves an empty one as it is', () => {
    expect(setsOf(fieldsOf('knowledge'), lamps, { details: '', depth: '' }, at)).toEqual([
      { op: 'set', ...at, field: 'details', value: null },
    ]);
  });

  it('asks no behavioural skill for a depth, and nothing but knowledge and skills for a step', () => {
    const named = (kind: Component['kind']) => fieldsOf(kind).map(({ name }) => name);
    expect(named('behavioural_skill')).toEqual(['title', 'details', 'type']);
    expect(named('training_activity')).toEqual(['title', 'details']);
    expect(named('qualification')).toEqual(['title', 'awardingBody']);
  });

  it('keeps the points of a summary a line each', () => {
    const head = {
      title: 'Lamplighter',
      place: { family: null, role: null, level: null },
      summary: { text: '', bulletsIntro: null, bullets: ['light', 'tend'] },
      footer: null,
    };
    const typed = { bullets: 'light\ntend\nput out', family: '' };
    expect(setsOf(headFields, head, typed, { kind: null, position: null })).toEqual([
      { op: 'set', kind: null, position: null, field: 'bullets', value: 'light\ntend\nput out' },
    ]);
  });
});
