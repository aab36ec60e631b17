import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Objective } from '../../api/objectives';
import type { Session } from '../../api/session';
import { day } from '../../components/day';
import { PageHeader } from '../../components/page-header';
import { StepBar } from '../../pictures/step-bar';
import { counting, isClosed, lifecycle, stateNames, stepOf, turnWords } from './names';

interface Props {
  readonly objective: Objective;
  readonly session: Pick<Session, 'personId' | 'leads'>;
  readonly children?: ReactNode;
}

/** Whose objective it is, where it is on its way, how it ended, and what came before and after it. */
export function Head({ objective, session, children }: Props) {
  const viewerId = session.personId;
  const { person, cycle, state, closedAt, closeReason, carriedFrom, carriedTo } = objective;
  const { title } = counting(objective);
  const mine = person.id === viewerId;
  const about = [mine ? 'My objective' : `Objective of ${person.name}`, cycle?.name].filter(Boolean).join(' · ');
  return (
    <>
      {mine && (
        <p>
          <Link to="/objectives">All my objectives</Link>
        </p>
      )}
      {!mine && session.leads && (
        <p>
          <Link to="/team/objectives">My team’s objectives</Link>
        </p>
      )}
      <PageHeader title={title.trim() === '' ? 'New objective' : title} lead={about}>
        {children}
      </PageHeader>
      <section className="card" aria-label="Where this objective is">
        <StepBar
          names={lifecycle}
          now={stepOf(objective)}
          finished={isClosed(state)}
          turn={turnWords(objective, viewerId)}
        />
      </section>
      {closedAt !== null && (
        <div className="note">
          <p>
            <b>
              {stateNames[state]}, {day(closedAt)}
            </b>
          </p>
          {closeReason !== null && <p className="prose">{closeReason}</p>}
        </div>
      )}
      {carriedFrom !== null && <OtherOne id={carriedFrom} words="This one goes on from an earlier objective" />}
      {carriedTo !== null && <OtherOne id={carriedTo} words="It goes on as a new objective" />}
    </>
  );
}

const OtherOne = ({ id, words }: { id: string; words: string }) => (
  <p className="note">
    <Link to="/objectives/$objectiveId" params={{ objectiveId: id }}>
      {words}
    </Link>
  </p>
);
