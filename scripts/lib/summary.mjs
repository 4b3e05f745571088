/**
 * @typedef {{ passed: number, failed: number, browser: number }} Summary `browser`: browser tests that ran
 * @typedef {{ name: string, status: string, assertionResults: { status: string }[] }} FileReport
 */

/**
 * The totals of a run. A test file that could not even be read counts as a failure, and so does a run that ended badly
 * without a failing test, so that no broken run looks like a green one.
 * @param {{ testResults: FileReport[] } | null} report
 * @param {number} code
 * @returns {Summary}
 */
export function summarise(report, code) {
  const files = report?.testResults ?? [];
  const passed = countOf(files, 'passed');
  const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed)).length;
  const failed = countOf(files, 'failed') + broken;
  const browser = countOf(files.filter((file) => file.name.includes('/test/e2e/')), 'passed');
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, browser };
}

/** @param {FileReport[]} files @param {string} status */
function countOf(files, status) {
  return files.flatMap((file) => file.assertionResults).filter((result) => result.status === status).length;
}

/** @param {{ status: string }} result */
function isFailed(result) {
  return result.status === 'failed';
}
