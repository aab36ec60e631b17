import type { Appraisal } from '../../api/appraisals';
import type { FormSaves } from '../../autosave/form-saves';
import { NotSaved } from '../probation/not-saved';
import { NewerVersion } from '../role-profile/newer-version';
import { effectOf, whyNotOf } from './newer-role-words';

interface Props {
  readonly appraisal: Appraisal;
  /** What is being written on the page: nothing of it may be on its way when the form changes. */
  readonly form?: FormSaves | undefined;
}

/** Whether the role profile of this appraisal has a newer version, and the way to it. */
export const NewerRole = ({ appraisal, form }: Props) =>
  appraisal.role && (
    <NewerVersion
      record="appraisals"
      id={appraisal.id}
      called="this appraisal"
      effect={({ effect }) => (effect ? effectOf(effect, appraisal) : [])}
      whyNot={(role) => whyNotOf(role, appraisal)}
      ready={async () => {
        if (form && !(await form.everythingSaved())) throw new NotSaved();
      }}
    />
  );
