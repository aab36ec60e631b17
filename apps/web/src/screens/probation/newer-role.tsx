import type { Probation } from '../../api/probations';
import type { FormSaves } from '../../autosave/form-saves';
import { NewerVersion } from '../role-profile/newer-version';
import { effectOf, whyNotOf } from './newer-role-words';
import { NotSaved } from './not-saved';

/** Whether the role profile of this probation has a newer version, and the way to it. */
export const NewerRole = ({ probation, form }: { probation: Probation; form: FormSaves }) =>
  probation.role && (
    <NewerVersion
      record="probations"
      id={probation.id}
      called="this probation"
      effect={({ effect }) => (effect ? effectOf(effect, probation) : [])}
      whyNot={(role) => whyNotOf(role, probation)}
      ready={async () => {
        if (!(await form.everythingSaved())) throw new NotSaved();
      }}
    />
  );
