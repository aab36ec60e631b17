export { type Component, type ComponentKind, componentKinds, type ProfileContent } from './content';
export { contentHash } from './content-hash';
export { type AppliedCorrection, applyCorrections, type Correction } from './correct';
export { type CorrectableField, correctableFields } from './correctable';
export { decodeFrameworkFile } from './framework/decode-file';
export {
  type FrameworkLevel,
  type FrameworkReading,
  type FrameworkSkill,
  type FrameworkWarning,
  LARGEST_FRAMEWORK_BYTES,
} from './framework/framework-reading';
export { readFramework } from './framework/read-framework';
export { parsedOf } from './parsed-of';
export { type ProfileReading, type ProfileSource, readProfile } from './read-profile';
export { asJson } from './own-json/as-json';
export { asCsv, templateCsv } from './table-file/csv';
export { asXlsx, templateXlsx } from './table-file/xlsx';
export { type Defect, type DefectCode, defectCodes } from './text/defects';
export { asDryRunJson } from './text/dry-run-json';
export { parseProfile } from './text/parse-profile';
export { slugOf } from './text/title';
