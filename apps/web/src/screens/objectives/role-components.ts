import { queryOptions } from '@tanstack/react-query';
import { ask, api, type Schemas } from '../../api/client';
import { linkedNames } from './names';

type Component = Schemas['ComponentView'];
type LinkedKind = keyof typeof linkedNames;

export interface RoleComponents {
  readonly title: string;
  readonly groups: readonly {
    readonly name: string;
    readonly kind: LinkedKind;
    readonly components: readonly Component[];
  }[];
}

/** The activities and skills of the role that somebody holds; nothing where they hold none. */
export const roleComponentsOf = (personId: string) =>
  queryOptions({
    queryKey: ['role-profiles', 'of-person', personId],
    staleTime: 300_000,
    queryFn: async (): Promise<RoleComponents | null> => {
      const person = await ask(api.GET('/api/v1/people/{id}', { params: { path: { id: personId } } }));
      if (person.roleProfileVersionId === null) return null;
      const path = { id: person.roleProfileVersionId };
      return grouped(await ask(api.GET('/api/v1/role-profile-versions/{id}', { params: { path } })));
    },
  });

function grouped({ title, components }: Schemas['VersionView']): RoleComponents {
  const kinds = Object.keys(linkedNames) as LinkedKind[];
  const groups = kinds.map((kind) => ({
    kind,
    name: linkedNames[kind],
    components: components.filter((component) => component.kind === kind),
  }));
  return { title, groups: groups.filter((group) => group.components.length > 0) };
}
