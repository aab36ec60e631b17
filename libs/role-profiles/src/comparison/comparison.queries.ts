import { demand, type Viewer } from '@app/access';
import { Clock, isEnough, type LocalDate, Problem, toDecimal } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { Injectable, Optional } from '@nestjs/common';
import {
  compareNames,
  compareScale,
  type NamesComparison,
  rowsOfPerson,
  type ScaleComparison,
  withoutSteps,
} from '../domain/comparison';
import { findingOf } from '../domain/comparison-finding';
import { decideToCompare, mayAskWhatWasJudged } from '../domain/comparison-policy';
import { decideToRead } from '../domain/role-profile-policy';
import type { ComparedKind, ComparedScale, CompareProfiles, ComparisonView } from './comparison.dto';
import { COMPARED, type ComparedVersion } from './comparison.sql';
import { type Compared, personSide, roleSide } from './compared-sides';
import { JudgedSteps } from './judged-steps';

const versions = statement<{ version: ComparedVersion }>(
  'role-profiles.compared-versions',
  `select ${COMPARED} as version from role_profile_version version where version.id = any($1)`,
);

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly leftOn: LocalDate | null;
  readonly teamId: string | null;
  readonly leadId: string | null;
  readonly version: ComparedVersion | null;
}

const person = statement<PersonRow>(
  'role-profiles.compared-person',
  `select person.id, full_name as name, left_on as "leftOn", line.team_id as "teamId", line.lead_id as "leadId",
       (select ${COMPARED} from role_assignment held join role_profile_version version on version.id = held.version_id
         where held.person_id = person.id and held.during @> $2::date) as version
     from person left join lateral reporting_line(person.id, $2::date) line on true
    where person.id = $1`,
);

@Injectable()
export class ComparisonQueries {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
    @Optional() private readonly judged?: JudgedSteps,
  ) {}

  /**
   * Two versions, or a person and a version, as gap lists. Throws `not-found` for a version or a person this viewer may
   * not compare, and `invalid` unless exactly one of `from` and `person` is said.
   */
  async compare(viewer: Viewer, { from, person: personId, to }: CompareProfiles): Promise<ComparisonView> {
    if ((from === undefined) === (personId === undefined)) throw oneOrigin();
    const ids = from === undefined ? [to] : [from, to];
    const found = (await this.reads.all(versions, ids)).map(({ version }) => version);
    const sideOf = (id: string) =>
      roleSide(
        readable(
          viewer,
          found.find(({ versionId }) => versionId === id),
        ),
      );
    const target = sideOf(to);
    return present(personId === undefined ? sideOf(from ?? '') : await this.person(viewer, personId, target), target);
  }

  private async person(viewer: Viewer, id: string, { view: target }: Compared): Promise<Compared> {
    const today = this.clock.today();
    const row = await this.reads.first(person, id, today);
    if (!row) throw nothingThere();
    demand(decideToCompare(viewer, row, today));
    const judged = mayAskWhatWasJudged(viewer, row) ? await this.judged?.of(viewer, id) : undefined;
    const held = row.version?.rows ?? [];
    const isTheirs = row.version?.profileId === target.profileId;
    return personSide(row, rowsOfPerson(isTheirs ? withoutSteps(held) : held, judged ?? []), viewer.personId);
  }
}

function readable(viewer: Viewer, version: ComparedVersion | undefined): ComparedVersion {
  if (!version) throw nothingThere();
  demand(decideToRead(viewer, version));
  return version;
}

const otherKinds = ['work_activity', 'training_activity', 'development_activity', 'qualification'] as const;

function present(from: Compared, to: Compared): ComparisonView {
  const organisationSkills = compareScale('organisation_skill', from, to);
  const knowledge = compareScale('knowledge', from, to);
  return {
    from: from.view,
    to: to.view,
    finding: findingOf(from, to, { organisationSkills, knowledge }),
    organisationSkills: presentScale(organisationSkills),
    knowledge: presentScale(knowledge),
    behavioural: compareNames('behavioural_skill', from, to),
    others: otherKinds
      .map((kind): ComparedKind => ({ kind, ...compareNames(kind, from, to) }))
      .filter((names) => !isEmpty(names)),
  };
}

function presentScale({ readiness, coverage, ...scale }: ScaleComparison): ComparedScale {
  const enough = isEnough(coverage);
  return {
    ...scale,
    readiness: enough && readiness !== null ? toDecimal(readiness, 2) : null,
    coverage: toDecimal(coverage, 2),
    enough,
  };
}

const isEmpty = ({ shared, onlyFrom, onlyTo }: NamesComparison): boolean =>
  shared.length + onlyFrom.length + onlyTo.length === 0;

const nothingThere = (): Problem => new Problem('not-found', 'not-found', 'There is no such record.');

function oneOrigin(): Problem {
  const message = 'Say what to compare from: a version in `from`, or a person in `person`, and not both.';
  return new Problem('invalid', 'one-origin', message, { errors: [{ pointer: '/from', code: 'one-origin', message }] });
}
