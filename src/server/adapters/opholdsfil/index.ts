export { readBevillinger, type BevillingRow } from './bevillinger.ts';
export { inspectBytes, inspectFile, type Kilde } from './kilde.ts';
export { OPHOLD_KOLONNER, readOphold, type OpholdTabel } from './ophold.ts';
export { FileProblem, ProblemLog, type FieldProblem } from './problem.ts';
export { copyLines } from './sprunget.ts';
