import { addDays, addWorkingDays, Clock, type LocalDate, SystemClock, toLocalDate } from '@app/kernel';
import type { Who } from './demo-organisation';
import { dueNextWeek, going, onTrack, prolonged } from './demo-probation-stories';

/** On it everything begins that the stories take for granted: the first of April of the year before last. */
export const firstDay = (today: LocalDate): LocalDate => toLocalDate(`${Number(today.slice(0, 4)) - 2}-04-01`);

const joined: Partial<Record<Who, (today: LocalDate) => LocalDate>> = {
  ivy: (today) => onTrack(today).terms.startOn,
  finn: (today) => dueNextWeek(today).terms.startOn,
  mei: (today) => going(today).terms.startOn,
  dai: (today) => prolonged(today).startOn,
  wyn: (today) => addWorkingDays(today, -8, 'england-and-wales'),
};

/** Some came lately, most of them on probation; the others are there since the first day of all. */
export const joinedOn = (who: Who, today: LocalDate): LocalDate => joined[who]?.(today) ?? firstDay(today);

/** From when the second version of the service desk's profile counts: two weeks after Dai began on the first one. */
export const secondVersionFrom = (today: LocalDate): LocalDate => addDays(joinedOn('dai', today), 14);

/** What is told lies behind; and where the story begins on another day than this one, so does its now. */
export class StoryClock extends Clock {
  private day: LocalDate | undefined;

  constructor(private readonly begins: LocalDate) {
    super();
  }

  now(): Date {
    const now = new SystemClock();
    const day = this.day ?? this.begins;
    return day === now.today() ? now.now() : new Date(`${day}T10:00:00Z`);
  }

  async on(day: LocalDate, work: () => Promise<unknown>): Promise<void> {
    this.day = day;
    try {
      await work();
    } finally {
      this.day = undefined;
    }
  }
}
