/**
 * What a program needs that has documents read in processes of their own, and nothing of what reads them: it starts at once,
 * while the processes load the rest. `index.ts` has all of it too.
 */
export { archiveFitIn } from './batch/archive-fit-file.ts';
export { DEFAULT_LIMITS, type Failed, type Job, type Limits, type Reply, type View } from './batch/job.ts';
export { openPool, type Pool } from './batch/pool.ts';
export { signaturesBeside } from './batch/signatures-beside.ts';
export { noteSource } from './batch/sources.ts';
export { folderActs, type FolderAct } from './batch/folder-acts.ts';
export { givenPaths } from './batch/given-paths.ts';
export { walk, type Choice, type LeftOutReason } from './batch/walk.ts';
export { FAILURES } from './model/catalogue/failures.ts';
export { pathOf, readableName, textOfName } from './model/file-name.ts';
export { Failure } from './model/failure.ts';
export { visible, visibleOnLine } from './model/visible.ts';
export { ITALIAN_FAILURES } from './words/failures.ts';
export { failureInWords } from './words/failure-in-words.ts';
export { MESSAGES, type Message } from './words/messages.ts';
export { filled, languageIn, type Language } from './words/words.ts';
export { writeWhole } from './write/file.ts';
export { toJson, toJsonLine } from './write/json.ts';
