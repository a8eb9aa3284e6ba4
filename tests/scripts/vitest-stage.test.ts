import { describe, expect, it } from 'vitest'
import { countTests, type Report } from '#scripts/vitest-stage.ts'

function report(passed: number, failed: number, brokenFiles = 0): Report {
	const good = { status: 'passed', assertionResults: [{ status: 'passed' }] }
	const bad = { status: 'failed', assertionResults: [{ status: 'failed' }] }
	const broken = { status: 'failed', assertionResults: [] }
	return {
		numPassedTests: passed,
		numFailedTests: failed,
		numPendingTests: 0,
		testResults: [good, ...(failed > 0 ? [bad] : []), ...Array(brokenFiles).fill(broken)],
	}
}

describe('counting tests', () => {
	it('counts what passed and what failed', () => {
		expect(countTests(report(12, 0), 0)).toEqual({ passed: 12, failed: 0 })
		expect(countTests(report(12, 3), 1)).toEqual({ passed: 12, failed: 3 })
	})

	it('counts a file that cannot be loaded as a failure', () => {
		expect(countTests(report(12, 0, 2), 1)).toEqual({ passed: 12, failed: 2 })
		expect(countTests(report(12, 3, 1), 1)).toEqual({ passed: 12, failed: 4 })
	})

	it('counts an error outside any test as a failure', () => {
		expect(countTests(report(12, 0), 1)).toEqual({ passed: 12, failed: 1 })
	})

	it('counts a run without a test, or without a report, as a failure', () => {
		expect(countTests(report(0, 0), 0)).toEqual({ passed: 0, failed: 1 })
		expect(countTests(undefined, 137)).toEqual({ passed: 0, failed: 1 })
	})
})
