import { existsSync, readFileSync } from 'node:fs'
import { start } from './processes.ts'

export interface Count {
	passed: number
	failed: number
}

interface Report {
	numPassedTests: number
	numFailedTests: number
	numPendingTests: number
	testResults: { name: string; status: string; assertionResults: { status: string }[] }[]
}

/**
 * Runs projects of vitest.config.ts and counts their tests by vitest's own report. A file that
 * cannot be loaded, an error outside any test and a run without a test count as failures.
 */
export async function runVitest(projects: string[], reportFile: string): Promise<Count> {
	const args = projects.flatMap((project) => ['--project', project])
	args.push('--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`)
	const code = await start('vitest', ['run', ...args]).ended
	if (!existsSync(reportFile)) return { passed: 0, failed: 1 }
	const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report
	const broken = report.testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
	)
	const passed = report.numPassedTests
	let failed = report.numFailedTests + broken.length
	if (failed === 0 && (code !== 0 || passed === 0)) failed = 1
	if (report.numPendingTests > 0) {
		process.stdout.write(`!!! ${report.numPendingTests} tests did not run\n`)
	}
	return { passed, failed }
}
