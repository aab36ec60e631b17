import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey } from '../../api/client';
import { personOf } from '../../api/people';
import { openProbation, type OpenProbationInput, previewProbation, type ProbationPreview } from '../../api/probations';
import { useKeptHere } from '../../app/use-kept-here';
import { today } from '../../components/day';
import { say } from '../../components/toasts';

export interface Opening {
  readonly q: string;
  readonly personId: string;
  readonly policyId: string;
  readonly startOn: string;
  /** Null as long as nobody has changed what is known of the person. */
  readonly employmentStartedOn: string | null;
  readonly contractEndOn: string;
}

export interface Previewed {
  readonly preview: ProbationPreview;
  readonly input: OpenProbationInput;
  readonly key: string;
}

/** What is typed to open a probation, kept on the device until it is open, and what would come of it. */
export function useOpening(policyIds: readonly string[]) {
  const router = useRouter();
  const [start] = useState<Opening>(() => ({
    q: '',
    personId: '',
    policyId: '',
    startOn: today(),
    employmentStartedOn: null,
    contractEndOn: '',
  }));
  const kept = useKeptHere('probations/new', start);
  const [error, setError] = useState<unknown>();
  const [previewed, setPreviewed] = useState<Previewed>();
  const { personId, startOn, contractEndOn } = kept.value;
  const { data: person } = useQuery({ ...personOf(personId), enabled: personId !== '' });
  const knownFrom = personId === '' ? undefined : (person?.employment?.startedOn ?? undefined);
  const employmentStartedOn = kept.value.employmentStartedOn ?? knownFrom ?? '';
  // A policy that was chosen before may be retired meanwhile.
  const policyId = policyIds.find((id) => id === kept.value.policyId) ?? policyIds[0] ?? '';

  return {
    value: { ...kept.value, policyId, employmentStartedOn },
    kept: {
      putBack: kept.putBack,
      startAfresh: () => {
        kept.startAfresh();
        setPreviewed(undefined);
        setError(undefined);
      },
    },
    knownFrom,
    error,
    previewed,
    change: (part: Partial<Opening>) => {
      kept.change(part);
      setPreviewed(undefined);
    },
    look: async () => {
      const input: OpenProbationInput = {
        personId,
        policyId,
        startOn,
        ...(employmentStartedOn !== '' && { employmentStartedOn }),
        ...(contractEndOn !== '' && { contractEndOn }),
      };
      // What is known and was not changed is the server's to say, and so is what is wrong with it.
      if (kept.value.employmentStartedOn === null) delete input.employmentStartedOn;
      setError(undefined);
      try {
        setPreviewed({ preview: await previewProbation(input), input, key: newKey() });
      } catch (problem) {
        setPreviewed(undefined);
        setError(problem);
      }
    },
    open: async ({ input, key, preview }: Previewed) => {
      try {
        const opened = await openProbation(input, key);
        kept.drop();
        say(`The probation of ${preview.person.name} is open.`);
        await router.navigate({ to: '/probations/$probationId', params: { probationId: opened.id } });
      } catch (problem) {
        setError(problem);
      }
    },
  };
}
