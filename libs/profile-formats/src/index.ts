export { type Component, type ComponentKind, componentKinds, componentsOf } from './content';
export { type Defect, type DefectCode, defectCodes } from './text/defects';
export { asDryRunJson } from './text/dry-run-json';
export type { ParsedProfile } from './text/parsed-profile';
export { parseProfile } from './text/parse-profile';
