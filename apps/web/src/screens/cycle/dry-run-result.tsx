import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DryRun } from '../../api/cycles';
import { useFirstOf } from '../../components/first-of';
import { counted, namesInBrief } from '../../components/names-in-brief';

const reasonNames: Record<DryRun['leftOut'][number]['reasons'][number], string> = {
  'no-lead': 'No lead',
  'no-role': 'No role profile',
};

/** What the launch would do, in one sentence: those who are in already are neither launched nor left out. */
function sumOf({ ready, leftOut, alreadyIn }: DryRun): string {
  const parts = [`would get an appraisal`];
  if (alreadyIn.length > 0)
    parts.push(`${counted(alreadyIn.length)} ${alreadyIn.length === 1 ? 'has one' : 'have one'} already`);
  parts.push(leftOut.length > 0 ? `${counted(leftOut.length)} would be left out` : 'nobody is left out');
  return `${parts.join(', ')}.${ready.length === 0 && leftOut.length === 0 ? ' There is nothing to launch.' : ''}`;
}

/** Those who cannot have an appraisal yet come first: that is what can be mended before the launch. */
export function DryRunResult({ result }: { result: DryRun }) {
  const { leftOut, withoutCountersigner, ready } = result;
  return (
    <>
      <p role="status" className={leftOut.length > 0 ? 'note warn' : 'note ok'}>
        <span>
          <b>{counted(ready.length)}</b> {sumOf(result)}
        </span>
      </p>
      {leftOut.length > 0 && <LeftOut leftOut={leftOut} />}
      {withoutCountersigner.length > 0 && (
        <p className="note">
          Nobody stands above the lead of {namesInBrief(withoutCountersigner.map(({ name }) => name))}: you will have to
          name a countersigner before {withoutCountersigner.length === 1 ? 'this appraisal' : 'these appraisals'} can be
          closed.
        </p>
      )}
      {ready.length > 0 && <Ready ready={ready} />}
    </>
  );
}

function LeftOut({ leftOut }: Pick<DryRun, 'leftOut'>) {
  const { shown, toggle } = useFirstOf(leftOut);
  return (
    <section className="card stack" aria-labelledby="left-out">
      <h2 id="left-out">Left out</h2>
      <p className="muted">Whoever looks after this installation enters people’s lead and role; then look again.</p>
      <ul className="plain lines">
        {shown.map(({ person, teamName, reasons }) => (
          <li key={person.id} className="row between">
            <span>
              <Link to="/people/$personId" params={{ personId: person.id }}>
                {person.name}
              </Link>{' '}
              <span className="muted">· {teamName}</span>
            </span>
            <span className="row">
              {reasons.map((reason) => (
                <span key={reason} className="chip warn">
                  {reasonNames[reason]}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {toggle}
    </section>
  );
}

function Ready({ ready }: Pick<DryRun, 'ready'>) {
  const [open, setOpen] = useState(ready.length <= 12);
  const { shown, toggle } = useFirstOf(ready, 100);
  return (
    <section className="card" aria-label="Ready">
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>Ready: {counted(ready.length)}</summary>
        {open && (
          <>
            {' '}
            <div className="scroll" tabIndex={0} role="region" aria-label="People who are ready">
              <table className="as-cards">
                <thead>
                  <tr>
                    <th scope="col">Person</th>
                    <th scope="col">Team</th>
                    <th scope="col">Lead</th>
                    <th scope="col">Role</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ person, teamName, lead, roleTitle }) => (
                    <tr key={person.id}>
                      <th scope="row">{person.name}</th>
                      <td data-label="Team">{teamName}</td>
                      <td data-label="Lead">{lead.name}</td>
                      <td data-label="Role">{roleTitle}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {toggle}
          </>
        )}{' '}
      </details>
    </section>
  );
}
