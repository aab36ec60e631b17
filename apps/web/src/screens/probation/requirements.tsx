import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Probation, Requirement } from '../../api/probations';
import { day, dueInWords } from '../../components/day';
import { depthScale, levelScale, stepName } from '../../pictures/scales';
import { RequirementsForm } from './requirements-form';
import { judgementNames, judgementTone, latestJudgements } from './words';

/** What is asked for, with the latest judgement of each. */
export function Requirements({ probation, title }: { probation: Probation; title: string }) {
  const [changing, setChanging] = useState(false);
  const { requirements, reviews, agreedOn, canWriteRequirements, tasks, role } = probation;
  const latest = latestJudgements(reviews);
  const due = tasks.find(({ rule }) => rule === 'probation-requirements');
  return (
    <section className="card stack" aria-labelledby="requirements">
      <h2 id="requirements">{title}</h2>
      <p className="muted">
        {agreedOn !== null ? `Agreed on ${day(agreedOn)}` : 'Not agreed yet'}
        {due && <> · {dueInWords(due.dueOn).text.toLowerCase()}</>}
        {role && (
          <>
            {' '}
            · from the role profile {role.title}, version {role.number}
          </>
        )}
      </p>
      {changing ? (
        <RequirementsForm key={role?.versionId} probation={probation} onClose={() => setChanging(false)} />
      ) : (
        <>
          {requirements.length === 0 && <p>Nothing is asked for yet.</p>}
          <ul className="plain lines">
            {requirements.map((requirement) => (
              <li key={requirement.id} className="stack close">
                <Line requirement={requirement} latest={latest.get(requirement.id)} />
              </li>
            ))}
          </ul>
          {canWriteRequirements && (
            <div>
              <button type="button" className="button quiet" onClick={() => setChanging(true)}>
                Change the requirements
              </button>
            </div>
          )}
        </>
      )}
      <p className="small">
        <Link to="/role-profiles">Role profiles</Link>
      </p>
    </section>
  );
}

interface LineProps {
  readonly requirement: Requirement;
  readonly latest: ReturnType<ReturnType<typeof latestJudgements>['get']>;
}

const Line = ({ requirement: { title, details, kind, target, leftRole }, latest }: LineProps) => (
  <>
    <div className="row between">
      <p className="strong grow">{title}</p>
      {latest ? (
        <span className={`chip ${judgementTone[latest.judgement]}`}>
          {judgementNames[latest.judgement]} · {day(latest.on)}
        </span>
      ) : (
        <span className="chip">Not judged yet</span>
      )}
    </div>
    {leftRole && <p className="muted small">No longer in the role profile; asked for as before</p>}
    {target !== null && (
      <p className="muted small">
        The role asks for {stepName(kind === 'knowledge' ? depthScale : levelScale, target)}
      </p>
    )}
    {details !== null && <p className="muted">{details}</p>}
  </>
);
