import type { Appraisal } from '../../api/appraisals';
import { GapList } from '../../pictures/gap-list';
import { byDisagreement, difference, type SkillRow } from '../../pictures/gaps';
import { depthScale, levelScale } from '../../pictures/scales';

/** Where the two views differ, the widest first: the agenda of the meeting. Two scales, two lists. */
export function Differences({ appraisal }: { appraisal: Appraisal }) {
  const { gaps, appraisee, appraiser, readableSides } = appraisal;
  const mine = readableSides.includes('self') ? appraisee.name : undefined;
  const leads = readableSides.includes('lead') ? appraiser.name : undefined;
  const lists = [
    { title: 'Organisation skills: where our views differ', lines: gaps.organisationSkills, scale: levelScale },
    { title: 'Knowledge: where our views differ', lines: gaps.knowledge, scale: depthScale },
  ];
  return lists.map(({ title, lines, scale }) => {
    const rows = byDisagreement(
      lines.map(({ itemId, title: skill, target, self, lead }) => ({
        id: itemId,
        title: skill,
        target,
        mine: self,
        leads: lead,
      })),
    );
    return (
      rows.length > 0 && (
        <section key={title} className="card stack" aria-label={title}>
          <h2>{title}</h2>
          <GapList finding={findingOf(rows)} rows={rows} scale={scale} mine={mine} leads={leads} />
        </section>
      )
    );
  });
}

function findingOf(rows: readonly SkillRow[]): string {
  const both = rows.map(difference).filter((by) => by !== null);
  const apart = both.filter((by) => by > 0).length;
  if (both.length === 0) return 'There are not two views to compare yet.';
  if (apart === 0) return `The two views agree on all ${both.length} skills that both have rated.`;
  return `The two views differ on ${apart} of ${both.length} skills that both have rated.`;
}
