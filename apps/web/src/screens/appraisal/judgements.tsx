import type { Answer, Appraisal, Item } from '../../api/appraisals';
import { Said } from './said';
import { answerIn, sectionsOf } from './sections';

/** Everything else, section by section, both sides beside each other; what they judge differently comes first. */
export function Judgements({ appraisal }: { appraisal: Appraisal }) {
  const { items, answers, appraisee, appraiser, readableSides } = appraisal;
  const shown = [readableSides.includes('self'), readableSides.includes('lead')] as const;
  return sectionsOf(items)
    .filter(({ kind }) => kind !== 'question')
    .map(({ kind, title, items: inSection }) => {
      const lines = inSection.map((item) => ({
        item,
        self: answerIn(answers, item.id, 'self'),
        lead: answerIn(answers, item.id, 'lead'),
      }));
      const apart = lines.filter(({ self, lead }) => differ(self, lead)).length;
      return (
        <section key={kind} className="card fold" aria-label={title}>
          <details>
            <summary>
              {title}: {inSection.length} in all{apart > 0 && `, ${apart} seen differently`}
            </summary>
            <div className="stack">
              {[...lines]
                .sort((a, b) => Number(differ(b.self, b.lead)) - Number(differ(a.self, a.lead)))
                .map(({ item, self, lead }) => (
                  <Pair
                    key={item.id}
                    {...{ item, self, lead }}
                    names={[appraisee.name, appraiser.name]}
                    shown={shown}
                  />
                ))}
            </div>
          </details>
        </section>
      );
    });
}

interface PairProps {
  readonly item: Item;
  readonly self: Answer | undefined;
  readonly lead: Answer | undefined;
  readonly names: readonly [string, string];
  readonly shown: readonly [boolean, boolean];
}

const Pair = ({ item, self, lead, names, shown }: PairProps) => (
  <article className="stack close" aria-label={item.title}>
    <h3 className="row">
      {item.title}
      {differ(self, lead) && <span className="chip warn">Seen differently</span>}
    </h3>
    <div className="halves">
      <Said whose={`${names[0]}’s view`} item={item} answer={self} notAsked={item.afterSelf} shown={shown[0]} />
      <Said whose={`${names[1]}’s view`} item={item} answer={lead} shown={shown[1]} />
    </div>
  </article>
);

const differ = (self: Answer | undefined, lead: Answer | undefined): boolean =>
  self !== undefined &&
  lead !== undefined &&
  (self.level !== lead.level || self.judgement !== lead.judgement || self.notApplicable !== lead.notApplicable);
