import type { ReactNode } from 'react';
import { percent, unequalFields, type Words, type WordsField } from '../../api/objective-words';
import type { Objective } from '../../api/objectives';
import { day } from '../../components/day';
import { wordNames } from './names';

interface Props {
  readonly mine: Words;
  readonly theirs: Words;
  readonly objective: Objective;
  readonly children: ReactNode;
}

/** Says field by field what the other one says, and offers the choice. */
export const ConflictNote = ({ mine, theirs, objective, children }: Props) => (
  <div className="note warn" role="alert">
    <p>
      <b>This objective was changed elsewhere while you were writing.</b> What you typed is above. The other one says:
    </p>
    <dl className="pair">
      {unequalFields(mine, theirs).map((field) => (
        <div key={field} className="pair-line">
          <dt>{wordNames[field]}</dt>
          <dd className="prose">{inWords(field, theirs, objective)}</dd>
        </div>
      ))}
    </dl>
    <div className="row">{children}</div>
  </div>
);

function inWords(field: WordsField, words: Words, { cycle, component }: Objective): string {
  const value = words[field];
  if (value === null || value === '') return 'nothing';
  if (field === 'weight') return percent(Number(value));
  if (field === 'dueOn') return day(String(value));
  if (field === 'cycleId') return value === cycle?.id ? cycle.name : 'another one';
  if (field === 'componentId') return value === component?.id ? component.title : 'another one';
  return String(value);
}
