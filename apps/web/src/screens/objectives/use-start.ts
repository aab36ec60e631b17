import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { createObjective } from '../../api/objectives';

interface From {
  readonly title?: string;
  readonly componentId?: string;
}

/** Begins a draft and goes to it. */
export function useStart(personId: string) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const begin = async (from: From) => {
    setBusy(true);
    setFailed(undefined);
    try {
      const { id } = await createObjective({ personId, ...from });
      await router.navigate({ to: '/objectives/$objectiveId', params: { objectiveId: id } });
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, failed, start: (from: From) => void (busy || begin(from)) };
}
