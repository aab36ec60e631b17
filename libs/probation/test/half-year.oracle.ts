import { back, type Day, day, forward, lastOfMonths, monthLater, workingDays } from './calendar.oracle';

/** How a starter's probation goes, whoever is asked. */
export const courses = [
  'punctual',
  'late',
  'undecided',
  'concern',
  'extended',
  'leaves',
  'never agreed',
  'early',
] as const;
type Course = (typeof courses)[number];

export interface Starter {
  readonly name: string;
  readonly startOn: Day;
  readonly months: 3 | 6;
  readonly course: Course;
}

type Doing = 'agree' | 'share' | 'comment' | 'propose' | 'answer' | 'send-letters' | 'leave';

/** What somebody does in the afternoon of a day. */
export interface Act {
  readonly on: Day;
  readonly what: Doing;
  readonly reviewOn?: Day;
  readonly concern?: boolean;
}

export interface Task {
  readonly rule: string;
  readonly doer: 'lead' | 'hr' | 'subject';
  readonly dueOn: Day;
  /** The first and the last morning on which it is open. */
  readonly from: Day;
  readonly until: Day;
}

export interface Life {
  readonly acts: readonly Act[];
  readonly tasks: readonly Task[];
  readonly decideBy: Day;
  /** The afternoon of the outcome, or never within the half year. */
  readonly decidedOn: Day;
}

const NEVER = day('2099-01-01');

/** Six months reach the qualifying day, so that notice has to end a week and a day before it. */
function decideByOf(startOn: Day, months: number, acknowledged = false): Day {
  const last = lastOfMonths(startOn, months);
  const noticeOn = months === 6 && !acknowledged ? last - 8 : last;
  return workingDays(back(noticeOn), -10);
}

function reviewsOf(from: Day, offsets: readonly number[], decideBy: Day): Day[] {
  const kept: Day[] = [];
  for (const weeks of offsets) {
    const on = Math.min(forward(from + 7 * weeks), decideBy);
    const before = kept.at(-1);
    const apart = before === undefined || workingDays(before, 5) <= on;
    if (apart && workingDays(on, 5) <= decideBy) kept.push(on);
  }
  return [...kept, decideBy];
}

/** A life told from beginning to end, with every task that must have been open in it. */
export function lifeOf({ startOn, months, course }: Starter): Life {
  const acts: Act[] = [];
  const tasks: Task[] = [];
  const first = decideByOf(startOn, months);
  const reviews = reviewsOf(startOn, months === 6 ? [4, 12, 20] : [4, 8], first);
  const lastDay = lastOfMonths(startOn, months);
  const agreesOn = course === 'never agreed' ? NEVER : startOn + 3;
  const plan = outcomeOf(course, startOn, first, reviews);
  const runsUntil = Math.min(plan.decidedOn, course === 'extended' ? lastOfMonths(startOn, months + 1) : lastDay);
  if (agreesOn !== NEVER) acts.push({ on: agreesOn, what: 'agree' });
  tasks.push({
    rule: 'requirements',
    doer: 'lead',
    dueOn: workingDays(startOn, 10),
    from: startOn,
    until: Math.min(agreesOn, runsUntil),
  });

  const shares: Day[] = [];
  const review = (dueOn: Day, from: Day, isFinal: boolean, concern = false) => {
    const wanted = course === 'late' ? dueOn + 7 : course === 'concern' ? dueOn : dueOn - 1;
    const sharedOn = agreesOn === NEVER || isFinal || wanted >= runsUntil ? NEVER : wanted;
    const shown = Math.max(from, workingDays(dueOn, -10));
    tasks.push({ rule: 'review', doer: 'lead', dueOn, from: shown, until: Math.min(sharedOn, runsUntil) });
    if (sharedOn === NEVER) return;
    shares.push(sharedOn);
    acts.push({ on: sharedOn, what: 'share', reviewOn: dueOn, concern });
  };
  const moved = course === 'extended';
  reviews.forEach((on, index) => {
    const isFinal = index === reviews.length - 1;
    if (isFinal && moved) return;
    review(on, startOn, isFinal, course === 'concern' && index === 0);
    if (course === 'concern' && index === 0) review(lookAgain(on, reviews), on + 1, false);
  });
  if (moved) {
    const final = first;
    const approvedOn = plan.answerOn;
    tasks.push({ rule: 'review', doer: 'lead', dueOn: final, from: workingDays(final, -10), until: approvedOn });
    tasks.push({
      rule: 'decision',
      doer: 'lead',
      dueOn: first,
      from: Math.max(startOn, workingDays(first, -30)),
      until: approvedOn,
    });
    extension();
  } else {
    const until = plan.decidedOn;
    tasks.push({
      rule: 'decision',
      doer: 'lead',
      dueOn: first,
      from: Math.max(startOn, workingDays(first, -30)),
      until,
    });
  }
  comments();
  if (plan.proposeOn !== NEVER)
    acts.push({ on: plan.proposeOn, what: 'propose' }, { on: plan.answerOn, what: 'answer' });
  if (course === 'leaves') acts.push({ on: plan.decidedOn, what: 'leave' });
  if (plan.proposeOn !== NEVER && !moved) {
    const soon = workingDays(plan.answerOn, 5);
    letter(Math.max(plan.answerOn, Math.min(soon, back(lastDay))), plan.answerOn + 1, plan.answerOn + 2);
    acts.push({ on: plan.answerOn + 2, what: 'send-letters' });
  }
  return { acts, tasks, decideBy: first, decidedOn: moved ? plan.answerOn : plan.decidedOn };

  function extension(): void {
    const t = plan.answerOn;
    const next = decideByOf(startOn, months + 1, true);
    const until = lastOfMonths(startOn, months + 1);
    const offsets = [4, 8, 12].filter((weeks) => t + 7 * weeks <= until);
    for (const on of reviewsOf(t, offsets, next)) review(on, t + 1, on === next);
    const from = Math.max(t + 1, workingDays(next, -30));
    tasks.push({ rule: 'decision', doer: 'lead', dueOn: next, from, until: NEVER });
    letter(Math.max(t, back(lastDay - 1)), t + 1, NEVER);
    letter(back(monthLater(t)), t + 1, NEVER);
  }

  /** Until it is answered, another review is shared, or the probation runs no more. */
  function comments(): void {
    shares.sort((one, other) => one - other);
    shares.forEach((sharedOn, index) => {
      const answers = course === 'punctual' || course === 'concern';
      if (answers) acts.push({ on: sharedOn + 1, what: 'comment', reviewOn: sharedOn });
      const until = Math.min(answers ? sharedOn + 1 : NEVER, shares[index + 1] ?? NEVER, runsUntil);
      tasks.push({ rule: 'comment', doer: 'subject', dueOn: workingDays(sharedOn, 5), from: sharedOn + 1, until });
    });
  }

  function letter(dueOn: Day, from: Day, until: Day): void {
    tasks.push({ rule: 'letter', doer: 'hr', dueOn, from, until });
  }
}

/** Three weeks after a concern, or the nearest day of two to four weeks that is a working week from the others. */
function lookAgain(on: Day, reviews: readonly Day[]): Day {
  const days = [21];
  for (let off = 1; off <= 7; off++) days.push(21 + off, 21 - off);
  const apart = (one: Day, other: Day) => workingDays(Math.min(one, other), 5) <= Math.max(one, other);
  const found = days
    .map((after) => forward(on + after))
    .find((one) => one <= on + 28 && reviews.filter((other) => other !== on).every((other) => apart(one, other)));
  return found ?? NEVER;
}

function outcomeOf(course: Course, startOn: Day, decideBy: Day, reviews: readonly Day[]) {
  const decided = (proposeOn: Day) => ({ proposeOn, answerOn: proposeOn + 1, decidedOn: proposeOn + 1 });
  const none = { proposeOn: NEVER, answerOn: NEVER };
  switch (course) {
    case 'punctual':
    case 'concern':
      return decided(decideBy - 5);
    case 'late':
      return decided(decideBy + 3);
    case 'early':
      return decided((reviews[0] ?? startOn) + 2);
    case 'extended':
      return { ...decided(decideBy - 3), decidedOn: NEVER };
    case 'leaves':
      return { ...none, decidedOn: startOn + 50 };
    case 'undecided':
    case 'never agreed':
      return { ...none, decidedOn: NEVER };
  }
}
