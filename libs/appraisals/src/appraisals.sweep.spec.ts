import { Clock, type LocalDate } from '@app/kernel';
import type { ReadModel, Statement } from '@app/platform';
import type { AppraisalsService } from './appraisals.service';
import { AppraisalsSweep, MOST } from './appraisals.sweep';

const number = (n: number): string => String(n).padStart(6, '0');

describe('the sweep', () => {
  it('comes to those behind a thousand that cannot be closed yet', async () => {
    const waiting = Array.from({ length: MOST }, (_, n) => ({ id: number(n), action: 'close' as const }));
    const due = [...waiting, { id: number(MOST), action: 'open' as const }];
    const after = (_: Statement<object>, today: LocalDate, id: string | null) =>
      Promise.resolve(due.filter((one) => id === null || one.id > id).slice(0, MOST));
    const taken: string[] = [];
    const appraisals = {
      takeAsSystem: (action: string, id: string) => {
        taken.push(id);
        return Promise.resolve(action === 'open');
      },
    };
    const sweep = new AppraisalsSweep(
      { all: after } as unknown as ReadModel,
      { today: () => '2026-11-22' } as unknown as Clock,
      appraisals as unknown as AppraisalsService,
    );
    expect(await sweep.run()).toBe(1);
    expect(taken).toEqual(due.map(({ id }) => id));
  });
});
