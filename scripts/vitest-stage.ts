import { existsSync, readFileSync } from 'node:fs'
import { start } from './processes.ts'

export interface Count {
	passed: number
	failed: number
}

/** What we read of the report that vitest's `json` reporter writes. */
export interface Report {
	numPassedTests: number
	numFailedTests: number
	numPendingTests: number
	testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** Runs projects of vitest.config.ts and counts their tests by vitest's own report. */
export async function runVitest(projects: string[], reportFile: string): Promise<Count> {
	const args = projects.flatMap((project) => ['--project', project])
	args.push('--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`)
	const code = await start('vitest', ['run', ...args]).ended
	const hasReport = existsSync(reportFile)
	const report = hasReport ? (JSON.parse(readFileSync(reportFile, 'utf8')) as Report) : undefined
	if (report && report.numPendingTests > 0) {
		process.stdout.write(`\n!!! ${report.numPendingTests} tests did not run\n\n`)
	}
	return countTests(report, code)
}

/**
 * A test that failed counts as one failure, and so does a file that could not be loaded. Vitest
 * ending badly for any other reason, or without having run a test, is a failure too.
 */
export function countTests(report: Report | undefined, code: number): Count {
	if (!report) return { passed: 0, failed: 1 }
	const broken = report.testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
	)
	const passed = report.numPassedTests
	const failed = report.numFailedTests + broken.length
	const isBad = failed === 0 && (code !== 0 || passed === 0)
	return { passed, failed: isBad ? 1 : failed }
}
