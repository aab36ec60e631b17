import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { glanceAt, myRunningProbation } from '../../api/probations';
import { Widget } from '../../components/widget';
import { ProbationLine } from './where';

/** On the home page of whoever is on probation: how long still, and what comes when. Nothing for everybody else. */
export function MyProbationLine() {
  const { data: running } = useQuery(myRunningProbation);
  return running ? <Line id={running.id} /> : null;
}

const Line = ({ id }: { id: string }) => (
  <Widget title="Probation" query={useQuery(glanceAt(id))}>
    {(probation) => (
      <>
        <ProbationLine probation={probation} />
        <p>
          <Link to="/my-probation">My probation</Link>
          <span className="muted"> · with {probation.lead.name}</span>
        </p>
      </>
    )}
  </Widget>
);
